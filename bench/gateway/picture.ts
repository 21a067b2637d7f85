import { randomBytes } from 'node:crypto';

/** Decimal, so that the sizes are those that file managers show. */
export const MEGABYTE = 1_000_000;

/** One picture in the forms that it is sent in. */
export interface Picture {
  readonly fileBytes: number;
  readonly base64Length: number;
  /** Body for the REST operation. */
  readonly rest: Buffer;
  /** Body for GraphQL. */
  readonly graphql: Buffer;
}

const MUTATION = `mutation Read($input: RecognizeDriverLicenseInput!) {
  recognizeDriverLicense(input: $input) {
    __typename
    ... on FrontPageResult { number name sex birth validTo }
    ... on OcrFailure { code message }
  }
}`;

/** Random bytes behind the mark of a JPEG file: nothing that compresses, and nobody here decodes it. */
export function makePicture(fileBytes: number): Picture {
  const file = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(fileBytes - 4)]);
  const image = file.toString('base64');
  const variables = { input: { image, side: 'FRONT' } };
  return {
    fileBytes,
    base64Length: image.length,
    rest: Buffer.from(JSON.stringify({ image, side: 'front', return_text_location: true })),
    graphql: Buffer.from(JSON.stringify({ query: MUTATION, variables })),
  };
}
