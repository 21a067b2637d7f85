import { createHash } from 'node:crypto';
import type { PageRequest } from '../engines/engine.js';
import { pictureBytes } from '../pictures/inline-picture.js';
import type { PictureSource } from '../pictures/source.js';

/**
 * Equal for requests that ask the same of the same picture, however it came. A hash, since DataLoader may
 * print keys in its errors.
 */
export function requestKey({ picture, pages, returnIssuingAuthority }: PageRequest): string {
  const kind = picture.kind === 'url' ? 'url' : 'file';
  const digest = createHash('sha256').update(identity(picture)).digest('base64');
  return [kind, digest, pages, returnIssuingAuthority].join(' ');
}

function identity(picture: PictureSource): string | Uint8Array {
  return picture.kind === 'url' ? picture.url.href : pictureBytes(picture);
}
