import { OcrErrorCode, type OcrFailure, ocrFailure } from '../license/failure.js';
import { Base64Text } from './base64-text.js';
import type { InlinePicture } from './source.js';

/** The OCR contract's limit for one picture, in characters of Base64 text without white space. */
export const MAX_BASE64_LENGTH = 10 * 1024 * 1024;

/**
 * Takes a picture that came with the request: the bytes of a file, Base64 text with white space anywhere,
 * or a `data:` URL. A failure where it is empty or not Base64 (AIS.0102), or too long (AIS.0103).
 */
export function readInlinePicture(image: string | Base64Text | Uint8Array): InlinePicture | OcrFailure {
  if (image instanceof Base64Text) {
    return lengthFailure(image.length) ?? { kind: 'base64', text: image };
  }
  if (typeof image !== 'string') {
    return lengthFailure(base64Length(image.length)) ?? { kind: 'bytes', bytes: image };
  }
  const payload = base64Payload(image);
  if (payload === null) {
    return unsupported('a data: URL has to be marked ;base64, followed by a comma and the Base64 text');
  }
  return checkBase64(withoutWhiteSpace(payload));
}

/** Base64 text without white space, encoded where the file came as bytes. */
export function pictureBase64(picture: InlinePicture): Base64Text {
  return picture.kind === 'base64' ? picture.text : Base64Text.encode(picture.bytes);
}

/** Characters of Base64 text, with padding, for so many bytes. */
export function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}

function lengthFailure(length: number): OcrFailure | null {
  if (length === 0) {
    return unsupported('the picture is empty');
  }
  if (length > MAX_BASE64_LENGTH) {
    return ocrFailure(
      OcrErrorCode.IMAGE_SIZE_OUT_OF_RANGE,
      `A picture may have ${MAX_BASE64_LENGTH} characters as Base64; this one has ${length}.`,
      { providerCode: 'AIS.0103' },
    );
  }
  return null;
}

/** What follows the header of a base64 `data:` URL, any other text as it is; null for a broken data: URL. */
function base64Payload(image: string): string | null {
  const text = image.trimStart();
  if (!/^data:/i.test(text)) {
    return image;
  }
  const comma = text.indexOf(',');
  // RFC 2397: the marker comes last; the header before it may hold a media type and its parameters.
  return /;\s*base64\s*$/i.test(text.slice(0, Math.max(comma, 0)))
    ? percentDecoded(text.slice(comma + 1))
    : null;
}

/** URL encoders turn `+`, `/`, `=` and line ends into %2B and the like. */
function percentDecoded(payload: string): string | null {
  if (!payload.includes('%')) {
    return payload;
  }
  try {
    return decodeURIComponent(payload);
  } catch (error) {
    if (error instanceof URIError) {
      return null;
    }
    throw error;
  }
}

/** Searching five characters first spares the usual text, which has no white space, a scan ten times slower. */
function withoutWhiteSpace(text: string): string {
  const found = ['\n', '\r', ' ', '\t', '\f'].some((space) => text.includes(space));
  return found ? text.replace(/[\n\r \t\f]+/g, '') : text;
}

function checkBase64(payload: string): InlinePicture | OcrFailure {
  const failure = lengthFailure(payload.length);
  if (failure !== null) {
    return failure;
  }
  const text = Base64Text.from(payload);
  return text === null
    ? unsupported('the text is not Base64 (RFC 4648, with padding)')
    : { kind: 'base64', text };
}

function unsupported(reason: string): OcrFailure {
  return ocrFailure(OcrErrorCode.IMAGE_FORMAT_UNSUPPORTED, `Not a picture: ${reason}.`, {
    providerCode: 'AIS.0102',
  });
}
