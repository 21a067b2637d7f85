import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Base64Text } from '../../src/pictures/base64-text.js';

const someBytes = fc.uint8Array({ minLength: 1, maxLength: 300 });

describe('Base64 text kept as bytes', () => {
  it('stands for the bytes that it was made of', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const text = Base64Text.encode(bytes);
        expect(text.toString()).toBe(Buffer.from(bytes).toString('base64'));
        expect(Base64Text.from(text.ascii)).toEqual(text);
        expect(Base64Text.from(text.toString())).toEqual(text);
        expect(Buffer.from(text.decode()).equals(bytes)).toBe(true);
      }),
    );
  });

  it.each([49_151, 49_152, 49_153, 49_154, 200_000])(
    'is decoded whole where it stands for %i bytes',
    (size) => {
      const bytes = randomBytes(size);
      const text = Base64Text.from(bytes.toString('base64'));
      expect(Buffer.from(text?.decode() ?? []).equals(bytes)).toBe(true);
    },
  );

  it('is decoded into memory that no other bytes share', () => {
    const { buffer, byteOffset, byteLength } = Base64Text.encode(Buffer.from('abcd')).decode();
    expect([byteOffset, byteLength, buffer.byteLength]).toEqual([0, 4, 4]);
  });

  it('is no text with a character in it that is not Base64, wherever it stands', () => {
    const base64 = randomBytes(99_000).toString('base64');
    const outsider = fc
      .integer({ min: 0, max: 255 })
      .filter((code) => !/[\w+/]/.test(String.fromCharCode(code)));
    fc.assert(
      fc.property(outsider, fc.nat({ max: base64.length - 1 }), (code, at) => {
        const ascii = Buffer.from(base64);
        ascii[at] = code;
        expect(Base64Text.from(ascii)).toBeNull();
      }),
    );
  });

  it('is not shown where values are printed', () => {
    expect(JSON.stringify({ image: Base64Text.encode(Buffer.from('secret')) })).toBe(
      '{"image":"[Base64 text]"}',
    );
  });
});
