import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Base64Text } from '../../src/pictures/base64-text.js';
import { putPicturesBack, takePicturesOut } from '../../src/server/json-pictures.js';

const LONG = randomBytes(60_000).toString('base64');
const OTHER = randomBytes(90_001).toString('base64');

/** A body read the way the server reads it. */
function read(body: string): unknown {
  const { json, pictures } = takePicturesOut(Buffer.from(body));
  return putPicturesBack(JSON.parse(json), pictures, 'variables');
}

/** The same, with what `show` makes of every text that was kept as bytes. */
function readWith(body: string, show: (text: Base64Text) => unknown): unknown {
  const shown = (value: unknown): unknown => {
    if (value instanceof Base64Text) return show(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(shown);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shown(inner)]));
  };
  return shown(read(body));
}

/** Short texts full of what JSON escapes, and long ones in which Base64 stands beside it. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('"', '\\', 'A', ',', ':', '字', '\n') }),
  fc.constantFrom(
    LONG,
    OTHER,
    `"${LONG}`,
    `${LONG}"`,
    `\\${LONG}`,
    `${LONG}\\`,
    `"${LONG}"`,
    `${LONG}!${LONG}`,
  ),
);

const document = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.constantFrom(null, true, 1.5),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(text, fc.constant('variables')), tie('value'), { maxKeys: 3 }),
  ),
})).value;

describe('a JSON body with long pictures', () => {
  it('says the same as any JSON parser finds in it', () => {
    fc.assert(
      fc.property(document, fc.constantFrom(0, 2), (value, indent) => {
        const body = JSON.stringify(value, null, indent);
        expect(readWith(body, String)).toEqual(JSON.parse(body));
      }),
      { numRuns: 300 },
    );
  });

  it('has them as bytes within the variables, wherever they stand there', () => {
    const body = [{ variables: { a: LONG, list: [{ image: OTHER }] } }];
    expect(readWith(JSON.stringify(body), (text) => ({ bytes: text.toString() }))).toEqual([
      { variables: { a: { bytes: LONG }, list: [{ image: { bytes: OTHER } }] } },
    ]);
  });

  it('has them as strings everywhere else', () => {
    const body = { query: LONG, extensions: { [OTHER]: [OTHER] } };
    expect(read(JSON.stringify(body))).toEqual(body);
  });

  it('keeps short texts, and long ones that are no Base64, as strings', () => {
    const body = { variables: { short: 'QUJD', url: `data:image/png;base64,${LONG}`, spaced: `${LONG}\n` } };
    expect(read(JSON.stringify(body))).toEqual(body);
  });

  it.each([`["${LONG}`, `["${LONG}\\"]`, `["a\\"${LONG}]`, `"${LONG}""`])(
    'is as broken without them as with them (%#)',
    (body) => {
      expect(() => JSON.parse(body)).toThrow(SyntaxError);
      expect(() => read(body)).toThrow(SyntaxError);
    },
  );
});
