import { GraphQLError, GraphQLScalarType } from 'graphql';
import { Base64Text } from '../../pictures/base64-text.js';

/** A file of a GraphQL multipart request, as the HTTP layer puts it among the variables. */
export class UploadedPicture {
  constructor(readonly bytes: Uint8Array) {}

  /** graphql-js prints a refused variable with its toJSON; without one it would print the picture. */
  toJSON(): string {
    return '[uploaded picture]';
  }
}

/** Text that was long in the body of the request stays the bytes that it came as. */
export type ImageData = string | Base64Text | Uint8Array;

const DESCRIPTION = `
A picture to read, as one of:
- Base64 text of the file; line breaks and spaces in it do no harm. Example: \`"/9j/4AAQSkZJRgABAQ…"\`
- a \`data:\` URL. Example: \`"data:image/jpeg;base64,/9j/4AAQSkZJRgABAQ…"\`
- a file of a [GraphQL multipart request](https://github.com/jaydenseric/graphql-multipart-request-spec):
  pass the variable as \`null\`, name it in \`map\` and send the header \`apollo-require-preflight: 1\`.
  It needs a third less bandwidth than Base64, so prefer it for pictures that users upload.

JPEG, PNG, BMP and TIFF are read. \`service { limits { … } }\` tells the largest size.`.trim();

function parseImageData(value: unknown): ImageData {
  if (typeof value === 'string' || value instanceof Base64Text) return value;
  if (value instanceof UploadedPicture) return value.bytes;
  throw new GraphQLError(
    `ImageData must be Base64 text, a data: URL or a file of a multipart request, not ${kindOf(value)}.`,
  );
}

/** Names what came without showing it: it may be somebody's picture. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Input only: pictures go in and never come back out. */
export const GraphQLImageData = new GraphQLScalarType<ImageData, never>({
  name: 'ImageData',
  description: DESCRIPTION,
  parseValue: parseImageData,
  serialize() {
    throw new GraphQLError('ImageData is for input only.');
  },
});
