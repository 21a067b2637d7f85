import { fileTypeFromBuffer } from 'file-type';

export const PictureFormat = { JPEG: 'JPEG', PNG: 'PNG', BMP: 'BMP', TIFF: 'TIFF' } as const;
export type PictureFormat = (typeof PictureFormat)[keyof typeof PictureFormat];

/** An animated PNG is a PNG to every reader that does not animate: its first frame is the picture. */
const FORMATS_BY_EXTENSION = new Map<string, PictureFormat>([
  ['jpg', PictureFormat.JPEG],
  ['png', PictureFormat.PNG],
  ['apng', PictureFormat.PNG],
  ['bmp', PictureFormat.BMP],
  ['tif', PictureFormat.TIFF],
]);

export interface DetectedFormat {
  /** null where it is none of the accepted formats. */
  readonly format: PictureFormat | null;
  /** The media type found, e.g. image/gif; null where nothing was recognised. */
  readonly mediaType: string | null;
}

/** Tells the format by the bytes alone: a name or a declared media type can say anything. */
export async function detectFormat(bytes: Uint8Array): Promise<DetectedFormat> {
  const found = await fileTypeFromBuffer(bytes);
  if (found === undefined) {
    return { format: null, mediaType: null };
  }
  return { format: FORMATS_BY_EXTENSION.get(found.ext) ?? null, mediaType: found.mime };
}
