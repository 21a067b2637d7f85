import { createRaster, type Raster } from '../../raster.js';
import type { PictureCodec } from '../codec.js';
import { BmpCompression, type BmpHeader, readBmpHeader } from './bmp-header.js';
import { bytesPerRow, putColour, type RowReader, readPalette, rowReader } from './bmp-rows.js';
import { expandRunLengths } from './run-length.js';

/**
 * BMP files of Windows and OS/2, without those that wrap a JPEG, a PNG or a fax. libvips as built for sharp has
 * no BMP, and bmp-ts 1.0.9 reads run lengths wrongly, stops after the first row of 4-bit pictures of odd width
 * and ignores where the header says the pixels are.
 */
export const bmpCodec: PictureCodec = {
  async readSize(bytes) {
    return readBmpHeader(bytes);
  },

  async decode(bytes) {
    const header = readBmpHeader(bytes);
    return isRunLength(header) ? decodeRunLengths(bytes, header) : decodeRows(bytes, header);
  },
};

function isRunLength({ compression }: BmpHeader): boolean {
  return compression === BmpCompression.RLE8 || compression === BmpCompression.RLE4;
}

function decodeRows(bytes: Uint8Array, header: BmpHeader): Raster {
  const { width, height, bitsPerPixel, pixelsOffset } = header;
  const stride = bytesPerRow(header);
  // Some writers leave out the filling of the last row.
  const end = pixelsOffset + stride * (height - 1) + Math.ceil((width * bitsPerPixel) / 8);
  if (end > bytes.length) {
    throw new Error(`expected a BMP of at least ${end} bytes, got ${bytes.length}`);
  }
  const read = rowReader(bytes, header);
  return assemble(header, (row, target) => read(pixelsOffset + row * stride, target));
}

function decodeRunLengths(bytes: Uint8Array, header: BmpHeader): Raster {
  const indices = expandRunLengths(bytes, header);
  const palette = readPalette(bytes, header);
  return assemble(header, (row, target) => {
    for (let x = 0; x < header.width; x++) {
      putColour(palette, indices[row * header.width + x] ?? 0, target, x);
    }
  });
}

/** `read` is called with the number of a row in the file, where the lowest row of the picture usually comes first. */
function assemble({ width, height, rowsFromTop }: BmpHeader, read: RowReader): Raster {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    read(rowsFromTop ? y : height - 1 - y, data.subarray(y * width * 3, (y + 1) * width * 3));
  }
  return createRaster({ width, height, channels: 3 }, data);
}
