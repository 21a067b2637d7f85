import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Base64Text } from '../../src/pictures/base64-text.js';
import { MAX_BASE64_LENGTH, pictureBase64, readInlinePicture } from '../../src/pictures/inline-picture.js';
import type { InlinePicture } from '../../src/pictures/source.js';

function accepted(image: Parameters<typeof readInlinePicture>[0]): InlinePicture {
  const picture = readInlinePicture(image);
  if (picture.kind === 'failure') {
    throw new Error(`refused: ${picture.message}`);
  }
  return picture;
}

const someBytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
const whiteSpace = fc.constantFrom('', ' ', '\n', '\r\n', '\t', '\f');

describe('a picture sent with the request', () => {
  it('has the same Base64 as bytes, Base64 text and data: URL', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const base64 = Buffer.from(bytes).toString('base64');
        for (const image of [bytes, base64, Base64Text.encode(bytes), `data:image/png;base64,${base64}`]) {
          expect(pictureBase64(accepted(image)).toString()).toBe(base64);
        }
      }),
    );
  });

  it('may have white space anywhere in its Base64', () => {
    fc.assert(
      fc.property(someBytes, fc.array(whiteSpace, { minLength: 1 }), (bytes, spaces) => {
        const base64 = Buffer.from(bytes).toString('base64');
        const spaced = [...base64].map((char, i) => spaces[i % spaces.length] + char).join('');
        expect(accepted(`${spaced}\n`)).toEqual({ kind: 'base64', text: Base64Text.encode(bytes) });
      }),
    );
  });

  it('is taken from part of a larger buffer', () => {
    const part = new Uint8Array(Buffer.from('xQQQx')).subarray(1, 4);
    expect(pictureBase64(accepted(part)).toString()).toBe('UVFR');
  });

  it.each([
    'data:image/jpeg;base64,/+8=',
    'DATA:image/jpeg;BASE64,/+8=',
    'data:;base64,/+8=',
    'data:text/plain;charset=utf-8;base64,/+8=',
    'data:image/png;name="a.png"; base64 ,/+8=',
    'data:image/png;base64,%2F%2B8%3D',
    'data:image/png;base64,%2f+8%3d%0A',
    ' \n data:image/png;base64,\n/+ 8=',
  ])('is taken from the data: URL %j', (url) => {
    expect(accepted(url)).toEqual({ kind: 'base64', text: Base64Text.from('/+8=') });
  });

  it.each([
    ['an empty text', ''],
    ['white space alone', ' \n'],
    ['no bytes', new Uint8Array()],
    ['an empty data: URL', 'data:image/png;base64,'],
    ['a data: URL without the base64 marker', 'data:image/png,QUJD'],
    ['a data: URL whose marker is not last', 'data:image/png;base64;x=1,QUJD'],
    ['a data: URL without a comma', 'data:image/png;base64'],
    ['a data: URL with broken percent encoding', 'data:image/png;base64,QUJ%4'],
    ['an address', 'https://example.com/picture.jpg'],
    ['URL-safe Base64', '-_-_'],
    ['Base64 without its padding', 'QQ'],
    ['padding in the middle', 'QQ==QQ=='],
    ['too much padding', 'QUI==='],
    ['padding alone', '===='],
    ['a character that is not of the alphabet', 'QUJD!UJD'],
    ['a wide character whose low byte is a letter of the alphabet', 'QU\u0141D'],
    ['percent encoding outside a data: URL', 'QUI%3D'],
  ])('is refused as AIS.0102 for %s', (_what, image) => {
    expect(readInlinePicture(image)).toMatchObject({
      kind: 'failure',
      code: 'IMAGE_FORMAT_UNSUPPORTED',
      providerCode: 'AIS.0102',
      retryable: false,
    });
  });

  it('is refused for any text that is not Base64, without repeating the text', () => {
    const outsider = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
    fc.assert(
      fc.property(outsider, fc.nat({ max: 8 }), (character, at) => {
        fc.pre(!/[A-Za-z0-9+/\s]/.test(character));
        const text = `${'SECR'.repeat(2).slice(0, at)}${character}${'SECRETS'.slice(at % 4)}`;
        const result = readInlinePicture(text);
        expect(result).toMatchObject({ code: 'IMAGE_FORMAT_UNSUPPORTED' });
        expect(JSON.stringify(result)).not.toContain('SECR');
      }),
    );
  });

  it('may have up to 10 MB as Base64, white space not counted', () => {
    const longest = 'A'.repeat(MAX_BASE64_LENGTH);
    expect(accepted(`${longest}\n`).kind).toBe('base64');
    expect(accepted(new Uint8Array((MAX_BASE64_LENGTH / 4) * 3)).kind).toBe('bytes');
  });

  it.each([
    ['Base64 text', () => 'A'.repeat(MAX_BASE64_LENGTH + 4)],
    ['a data: URL', () => `data:;base64,${'A'.repeat(MAX_BASE64_LENGTH + 4)}`],
    ['bytes', () => new Uint8Array((MAX_BASE64_LENGTH / 4) * 3 + 1)],
    ['text kept as bytes', () => Base64Text.encode(new Uint8Array((MAX_BASE64_LENGTH / 4) * 3 + 1))],
  ])('is refused as AIS.0103 beyond that, as %s', (_what, image) => {
    expect(readInlinePicture(image())).toMatchObject({
      kind: 'failure',
      code: 'IMAGE_SIZE_OUT_OF_RANGE',
      providerCode: 'AIS.0103',
    });
  });
});
