import type { InlinePicture } from '../../pictures/source.js';

/**
 * The bytes of a picture in an ArrayBuffer of their own. It can be moved to another thread, which the buffers
 * of the caller cannot: others may still need them, and small ones share their memory with strangers.
 */
export function ownBytes(picture: InlinePicture): Uint8Array<ArrayBuffer> {
  return picture.kind === 'bytes' ? new Uint8Array(picture.bytes) : decodeBase64(picture.text);
}

/** Without the copy that taking the bytes out of Buffer.from would cost. */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const memory = new ArrayBuffer(Buffer.byteLength(text, 'base64'));
  const length = Buffer.from(memory).write(text, 'base64');
  return new Uint8Array(memory, 0, length);
}
