/** A picture as it reached the service: its bytes, their Base64 text, or the address to fetch them from. */
export type PictureSource = InlinePicture | RemotePicture;

/** Base64 stays as it came, so that an engine that sends Base64 onwards need not encode it again. */
export type InlinePicture =
  | { readonly kind: 'base64'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

export interface RemotePicture {
  readonly kind: 'url';
  readonly url: URL;
}
