/** Uncompressed pixels, rows from top to bottom: `width * height * channels` bytes, RGB or grey. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/**
 * Bytes as a raster; they are not copied. All are made here, as one kind of object with one kind of array (libvips gives
 * Buffers): for each new mixture of them V8 throws away and compiles anew every loop over pixels.
 */
export function createRaster({ width, height, channels }: Omit<Raster, 'data'>, bytes: Uint8Array): Raster {
  const { buffer, byteOffset, byteLength } = bytes;
  const data = Buffer.isBuffer(bytes) ? new Uint8Array(buffer, byteOffset, byteLength) : bytes;
  return { width, height, channels, data };
}

/** The pixels of a picture file, of a very large one scaled down. */
export interface DecodedPicture extends Raster {
  /** Size of the picture as stored, in its own pixels. */
  readonly stored: { readonly width: number; readonly height: number };
}
