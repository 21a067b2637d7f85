/** Uncompressed pixels, rows from top to bottom: `width * height * channels` bytes, RGB or grey. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}
