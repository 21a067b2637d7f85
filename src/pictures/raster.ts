/** Uncompressed pixels, rows from top to bottom: `width * height * channels` bytes, RGB or grey. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** The pixels of a picture file, of a very large one scaled down. */
export interface DecodedPicture extends Raster {
  /** Size of the picture as stored, in its own pixels. */
  readonly stored: { readonly width: number; readonly height: number };
}
