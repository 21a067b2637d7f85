import { describe, expect, it } from 'vitest';
import { fieldReading } from '../../../../src/engines/embedded/fields/field-reading.js';
import type { LicenseField } from '../../../../src/license/field.js';
import type { CharacterReading } from '../../../../src/models/recognition/ctc.js';
import { rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';
import { expectClose, rotation } from '../../../support/geometry.js';
import { character, textLine } from '../../../support/lines.js';

const LEVEL = rotation(0);

/** A character of which the recogniser thought of several, likeliest first. */
function undecided(text: string, other: string, confidence = 0.6): CharacterReading {
  const alternatives = [
    { text, confidence },
    { text: other, confidence: 0.95 - confidence },
  ];
  return { text, confidence, alternatives, position: 0.5 };
}

/** Characters of a text; a pair in brackets is one that the recogniser is not sure of: 19[O0]0-01-01. */
function characters(text: string): CharacterReading[] {
  const signs = text.match(/\[..\]|./gu) ?? [];
  return signs.map((sign, i) => {
    const read = sign.length === 4 ? undecided(sign.charAt(1), sign.charAt(2)) : character(sign);
    return { ...read, position: (i + 0.5) / signs.length };
  });
}

function read(field: LicenseField, ...texts: readonly string[]) {
  const lines = texts.map((text) => ({ ...textLine(''), characters: characters(text) }));
  return fieldReading(field, lines, LEVEL)[0];
}

describe('A value', () => {
  it.each([
    ['SEX', '[安女]', '女'],
    ['BIRTH', '19[8O]2-02-03', '1982-02-03'],
    ['BIRTH', '1982-[80]2-03', '1982-02-03'],
    ['BIRTH', '1982-02-[92]3', '1982-02-23'],
    ['BIRTH', '1982[一-]02[一-]03', '1982-02-03'],
    ['ISSUE_DATE', '2013-03-[83]1', '2013-03-31'],
    ['BIRTH', '1982.[80]2.03', '1982.02.03'],
    ['ISSUE_DATE', '2013/0[8S]/31', '2013/08/31'],
    ['VALID_FROM', '2013年0[8B]月31日', '2013年08月31日'],
    ['VALID_TO', '2013年0[B8]月31日', '2013年08月31日'],
    ['CURRENT_TIME', '2024/05/[O0]1 12:34:56', '2024/05/0112:34:56'],
    ['CLASS', '[0D]', 'D'],
    ['CLASS', 'A[I1]A[Z2]', 'A1A2'],
    ['FILE_NUMBER', '36042652521[O0]', '360426525210'],
    ['VALID_TO', '[K长]期', '长期'],
    ['VALID_TO', '[G6]年', '6年'],
    ['VALID_TO', '1[O0]年', '10年'],
    ['NUMBER', '36010219820203728[×X]', '36010219820203728X'],
  ] as const)('of %s is the likeliest that the field allows: %s', (field, text, expected) => {
    expect(read(field, text)?.text).toBe(expected);
  });

  it('of a number is the likeliest whose check digit matches', () => {
    expect(read('NUMBER', '360102198[20]0203728X')?.text).toBe('36010219820203728X');
    expect(read('NUMBER', '3601021982[80]203728X')?.text).toBe('36010219820203728X');
  });

  it.each([
    ['a date that no alternative brings into the calendar', 'BIRTH', '1982-13-45'],
    ['a date with a character that nothing allowed was thought of for', 'BIRTH', '1982-0B-03'],
    ['a number with a wrong check digit and no doubt', 'NUMBER', '360102198202037281'],
    ['a date whose year ends like a term', 'VALID_TO', '2024年0B月17日'],
    ['a class that does not exist', 'CLASS', 'Z9'],
    ['a file number that is too short', 'FILE_NUMBER', '36042'],
    ["a foreigner's number", 'NUMBER', 'E12345678'],
    ['a name, where anything may stand', 'NAME', '〇[男女]'],
  ] as const)('stays as it was read: %s', (_case, field, text) => {
    expect(read(field, text)?.text).toBe(text.replaceAll(/\[(.).\]/gu, '$1'));
  });

  it('is freed from what detection joined to it', () => {
    expect(read('SEX', '别女')?.text).toBe('女');
    expect(read('BIRTH', ':1982-02-03')?.text).toBe('1982-02-03');
    expect(read('FILE_NUMBER', '号360426525210')?.text).toBe('360426525210');
  });

  it('that lies in two lines is one', () => {
    expect(read('BIRTH', '1982-', '02-03')?.text).toBe('1982-02-03');
    expect(read('NUMBER', '3601021982', '0203728X')?.text).toBe('36010219820203728X');
  });

  it('has the place of its own characters, without what was joined to it', () => {
    const line = { quadrilateral: rectangle(0, 0, 220, 20), characters: characters(':1982-02-03') };
    const [reading] = fieldReading('BIRTH', [line], LEVEL);
    expectClose(reading?.polygon ?? [], rectangle(20, 0, 220, 20), 5);
  });
});

describe('A number', () => {
  it.each([
    ['of a citizen', '36010219820203728X', true],
    ['of a passport', 'E12345678', true],
    ['of a permanent resident', 'USA110185010101', true],
    ['of a citizen, of which a digit is missing', '36010219820203728', false],
  ])('%s is believed as far as it may be one', (_case, text, isBelieved) => {
    expect((read('NUMBER', text)?.confidence ?? 0) > 0.5).toBe(isBelieved);
  });
});
