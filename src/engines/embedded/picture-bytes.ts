import type { InlinePicture } from '../../pictures/source.js';

/**
 * The bytes of a picture in an ArrayBuffer of their own. It can be moved to another thread, which the buffers
 * of the caller cannot: others may still need them, and small ones share their memory with strangers.
 */
export function ownBytes(picture: InlinePicture): Uint8Array<ArrayBuffer> {
  return picture.kind === 'bytes' ? new Uint8Array(picture.bytes) : picture.text.decode();
}
