import { parseValue, valueFromAST } from 'graphql';
import { describe, expect, it } from 'vitest';
import { GraphQLImageData, UploadedPicture } from '../../src/graphql/scalars/image-data.scalar.js';

describe('ImageData', () => {
  it.each(['aGVsbG8=', 'data:image/png;base64,aGVsbG8=', 'not Base64 at all', ''])(
    'takes the text %j as it is and leaves judging it to recognition',
    (text) => {
      expect(GraphQLImageData.parseValue(text)).toBe(text);
      expect(valueFromAST(parseValue(JSON.stringify(text)), GraphQLImageData)).toBe(text);
    },
  );

  it('takes the bytes of an uploaded picture', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    expect(GraphQLImageData.parseValue(new UploadedPicture(bytes))).toBe(bytes);
  });

  it.each([
    [20211, 'a number'],
    [true, 'a boolean'],
    [['secret'], 'a list'],
    [{ secret: 'secret' }, 'an object'],
    [Uint8Array.of(115, 101, 99), 'an object'],
  ])('refuses %j, naming its kind but never its value', (value, kind) => {
    const message = `ImageData must be Base64 text, a data: URL or a file of a multipart request, not ${kind}.`;
    expect(() => GraphQLImageData.parseValue(value)).toThrow(expect.objectContaining({ message }));
  });

  it('refuses literals that are not strings', () => {
    expect(valueFromAST(parseValue('{ secret: 1 }'), GraphQLImageData)).toBeUndefined();
  });

  it('cannot be given out', () => {
    expect(() => GraphQLImageData.serialize('aGVsbG8=')).toThrow('ImageData is for input only.');
  });

  it('does not show an uploaded picture to whoever prints it as JSON', () => {
    expect(JSON.stringify(new UploadedPicture(Uint8Array.of(1, 2, 3)))).toBe('"[uploaded picture]"');
  });
});
