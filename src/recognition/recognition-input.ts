import type { PageSelection } from '../engines/engine.js';
import { OcrErrorCode, type OcrFailure, ocrFailure } from '../license/failure.js';
import type { Base64Text } from '../pictures/base64-text.js';
import { readInlinePicture } from '../pictures/inline-picture.js';
import type { InlinePicture, PictureSource } from '../pictures/source.js';

/** One picture and what is wanted of it; exactly one of `image` and `url` is to be given. */
export interface RecognitionInput {
  /** Base64 text, a `data:` URL, or the bytes of a file. */
  readonly image: string | Base64Text | Uint8Array | null;
  readonly url: URL | null;
  readonly pages: PageSelection;
  readonly returnIssuingAuthority: boolean;
}

/** The picture behind a URL that this service serves itself; undefined for any other URL. */
export type OwnPicture = (url: URL) => InlinePicture | undefined;

/** The input's picture; a failure where there is none, more than one, or one that is no picture. */
export function pictureOf(
  { image, url }: RecognitionInput,
  ownPicture: OwnPicture,
): PictureSource | OcrFailure {
  if (image !== null && url === null) {
    return readInlinePicture(image);
  }
  if (url !== null && image === null) {
    return ownPicture(url) ?? { kind: 'url', url };
  }
  const came = image === null ? 'neither' : 'both';
  return ocrFailure(OcrErrorCode.INVALID_PARAMETER, `Give exactly one of image and url, not ${came}.`, {
    providerCode: 'AIS.0101',
  });
}
