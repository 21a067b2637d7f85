import type { Base64Text } from './base64-text.js';

/** A picture as it reached the service: its bytes, their Base64 text, or the address to fetch them from. */
export type PictureSource = InlinePicture | RemotePicture;

/** Base64 is kept, checked and without white space, so that an engine can send it on without encoding again. */
export type InlinePicture =
  | { readonly kind: 'base64'; readonly text: Base64Text }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

interface RemotePicture {
  readonly kind: 'url';
  readonly url: URL;
}
