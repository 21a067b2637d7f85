import type { LicenseSide, RecognizeDriverLicenseInput } from './gen/graphql.js';

/**
 * A picture of a licence: a `File` or `Blob`, Base64 text, a `data:` URL, or the http(s) address of a picture, as
 * text or as `URL`, that the service fetches.
 */
export type Picture = Blob | string | URL;

/** What `RecognizeDriverLicenseInput` has beside the picture. */
export interface PictureOptions {
  /** The page to read; the main page (`FRONT`) when it is not given. */
  readonly side?: LicenseSide | undefined;
  /** Whether to read 发证机关, the red stamp. */
  readonly returnIssuingAuthority?: boolean | undefined;
}

/** The `input` of an operation for a picture, for use with any GraphQL client that can send what it holds. */
export function pictureInput(picture: Picture, options: PictureOptions = {}): RecognizeDriverLicenseInput {
  const image = picture instanceof URL ? picture.href : picture;
  return isAddress(image) ? { url: image, ...options } : { image, ...options };
}

/** Base64 has no colon, so an address cannot be mistaken for it. */
function isAddress(image: Blob | string): image is string {
  return typeof image === 'string' && /^https?:/i.test(image);
}
