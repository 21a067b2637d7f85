import type { PageRequest } from '../engines/engine.js';
import { samePicture } from '../pictures/same-picture.js';
import type { PictureSource } from '../pictures/source.js';

/**
 * Makes keys that are equal for requests that ask the same of the same picture, however it came. Keys
 * number the pictures, since DataLoader may print them in its errors. The pictures are compared and not
 * hashed: most HTTP requests bring one, and hashing 10 MB takes longer than all comparing.
 */
export function createRequestKeys(): (request: PageRequest) => string {
  const pictures: PictureSource[] = [];
  return ({ picture, pages, returnIssuingAuthority }) => {
    const known = pictures.findIndex((other) => samePicture(other, picture));
    const number = known < 0 ? pictures.push(picture) - 1 : known;
    return [number, pages, returnIssuingAuthority].join(' ');
  };
}
