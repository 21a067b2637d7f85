import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutValues } from '../../src/server/graphql/redact.js';

/** Messages of graphql-js with a value in them, and what is left of each. */
const MESSAGES: readonly (readonly [message: (value: string) => string, left: string])[] = [
  [(v) => `Expected value of type "URL", found ${v}.`, 'Expected value of type "URL".'],
  [(v) => `Expected value of type "URL", found ${v}; Invalid URL`, 'Expected value of type "URL".'],
  [(v) => `Expected value of type "[Input!]!", found ${v}.`, 'Expected value of type "[Input!]!".'],
  [(v) => `Expected type "URL". Invalid URL: ${v}`, 'Expected type "URL".'],
  [
    (v) => `Value "${v}" does not exist in "LicenseSide" enum.`,
    'The value does not exist in "LicenseSide" enum.',
  ],
  [
    (v) => `Enum "LicenseSide" cannot represent non-enum value: ${v}. Did you mean the enum value "FRONT"?`,
    'Enum "LicenseSide" cannot represent non-enum value.',
  ],
  [
    (v) => `Enum "LicenseSide" cannot represent non-string value: ${v}.`,
    'Enum "LicenseSide" cannot represent non-string value.',
  ],
  [(v) => `String cannot represent a non string value: ${v}`, 'String cannot represent a non string value.'],
  [(v) => `Int cannot represent non-integer value: ${v}`, 'Int cannot represent non-integer value.'],
  [
    (v) => `Boolean cannot represent a non boolean value: ${v}`,
    'Boolean cannot represent a non boolean value.',
  ],
  [(v) => `Argument "input" has invalid value ${v}.`, 'Argument "input" has invalid value.'],
  [(v) => `Syntax Error: Unexpected String "${v}".`, 'Syntax Error: Unexpected String.'],
  [(v) => `Syntax Error: Unexpected BlockString "${v}".`, 'Syntax Error: Unexpected BlockString.'],
  [(v) => `Syntax Error: Expected Name, found Int "${v}".`, 'Syntax Error: Expected Name, found Int.'],
];

/** Words that the patterns themselves look for, so that a value can try to end one early. */
const awkward = fc.constantFrom(
  '; ',
  ' at "input"; ',
  '"',
  ', found ',
  ' value: ',
  '\n',
  ' enum.',
  'String "',
);
const value = fc.array(fc.oneof(fc.string(), awkward)).map((parts) => parts.join(''));

describe('withoutValues', () => {
  it.each(MESSAGES)('cuts the value out of message %#', (message, left) => {
    expect(withoutValues(message('SECRET'), null)).toBe(left);
    fc.assert(
      fc.property(value, (text) => {
        expect(withoutValues(message(`${text}SECRET${text}`), null)).not.toContain('SECRET');
      }),
    );
  });

  it('tells variable, place and reason of a refused variable, whatever the value looks like', () => {
    fc.assert(
      fc.property(value, (text) => {
        const message = `Variable "$input" got invalid value "${text}SECRET" at "input.inputs[2].url"; Expected type "URL". Invalid URL`;
        expect(withoutValues(message, 'Expected type "URL". Invalid URL')).toBe(
          'Variable "$input" got an invalid value at "input.inputs[2].url": Expected type "URL".',
        );
      }),
    );
  });

  it('tells a refused variable without a place', () => {
    expect(withoutValues('Variable "$image" got invalid value 5; whatever', 'ImageData must be text.')).toBe(
      'Variable "$image" got an invalid value: ImageData must be text.',
    );
    expect(withoutValues('Variable "$image" got invalid value 5; whatever', null)).toBe(
      'Variable "$image" got an invalid value: It has the wrong type.',
    );
  });

  it.each([
    'Cannot query field "nam" on type "FrontPageResult". Did you mean "name"?',
    'Variable "$input" of required type "RecognizeDriverLicenseInput!" was not provided.',
    'Variable "$input" of non-null type "RecognizeDriverLicenseInput!" must not be null.',
    'Field "imge" is not defined by type "RecognizeDriverLicenseInput". Did you mean "image"?',
    'Syntax Error: Expected Name, found "}".',
    'Syntax Error: Unexpected Name "mutaton".',
    'Must provide operation name if query contains multiple operations.',
    'recognizeDriverLicenses takes at most 10 inputs, not 11.',
    'ImageData must be Base64 text, a data: URL or a file of a multipart request, not a number.',
  ])('leaves a message without a value as it is: %s', (message) => {
    expect(withoutValues(message, null)).toBe(message);
  });
});
