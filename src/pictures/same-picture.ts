import { base64Length, pictureBase64 } from './inline-picture.js';
import type { PictureSource } from './source.js';

/** Whether two pictures have the same bytes, as a file or as Base64, or the same URL. Downloads nothing. */
export function samePicture(one: PictureSource, other: PictureSource): boolean {
  if (one.kind === 'url' || other.kind === 'url') {
    return one.kind === 'url' && other.kind === 'url' && one.url.href === other.url.href;
  }
  if (one.kind === 'bytes' && other.kind === 'bytes') {
    return Buffer.compare(one.bytes, other.bytes) === 0;
  }
  return lengthOf(one) === lengthOf(other) && pictureBase64(one).equals(pictureBase64(other));
}

function lengthOf(picture: Parameters<typeof pictureBase64>[0]): number {
  return picture.kind === 'base64' ? picture.text.length : base64Length(picture.bytes.length);
}
