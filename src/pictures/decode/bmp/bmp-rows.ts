import type { BmpHeader } from './bmp-header.js';

/** Writes one row of RGB to `target`, from the row of the file that starts at `offset`. */
export type RowReader = (offset: number, target: Uint8Array) => void;

/** Rows are filled up to 32 bits. */
export function bytesPerRow({ width, bitsPerPixel }: BmpHeader): number {
  return Math.ceil((width * bitsPerPixel) / 32) * 4;
}

/** What reads the rows of an uncompressed BMP; the rows must be within `bytes`. */
export function rowReader(bytes: Uint8Array, header: BmpHeader): RowReader {
  if (header.bitsPerPixel <= 8) {
    return indexedRows(bytes, header);
  }
  return header.bitsPerPixel === 24 ? blueGreenRedRows(bytes, header) : maskedRows(bytes, header);
}

/** RGB triples; indices that a file gives no colour for are black. */
export function readPalette(bytes: Uint8Array, { palette }: BmpHeader): Uint8Array {
  const colours = new Uint8Array(256 * 3);
  for (let i = 0; i < palette.entries; i++) {
    const at = palette.offset + i * palette.bytesPerEntry;
    const [blue = 0, green = 0, red = 0] = bytes.subarray(at, at + 3);
    colours.set([red, green, blue], i * 3);
  }
  return colours;
}

function indexedRows(bytes: Uint8Array, header: BmpHeader): RowReader {
  const palette = readPalette(bytes, header);
  const bits = header.bitsPerPixel;
  const pixelsPerByte = 8 / bits;
  return (offset, target) => {
    for (let x = 0; x < header.width; x++) {
      const packed = bytes[offset + Math.floor(x / pixelsPerByte)] ?? 0;
      const index = (packed >> (8 - bits * ((x % pixelsPerByte) + 1))) & (2 ** bits - 1);
      putColour(palette, index, target, x);
    }
  };
}

export function putColour(palette: Uint8Array, index: number, target: Uint8Array, x: number): void {
  target[x * 3] = palette[index * 3] ?? 0;
  target[x * 3 + 1] = palette[index * 3 + 1] ?? 0;
  target[x * 3 + 2] = palette[index * 3 + 2] ?? 0;
}

function blueGreenRedRows(bytes: Uint8Array, { width }: BmpHeader): RowReader {
  return (offset, target) => {
    for (let i = 0; i < width * 3; i += 3) {
      target[i] = bytes[offset + i + 2] ?? 0;
      target[i + 1] = bytes[offset + i + 1] ?? 0;
      target[i + 2] = bytes[offset + i] ?? 0;
    }
  };
}

/**
 * 16 and 32 bits per pixel. The fourth byte is left alone even where it is declared as alpha: most writers
 * leave it 0, and taking their word would make the whole picture transparent.
 */
function maskedRows(bytes: Uint8Array, { width, bitsPerPixel, masks }: BmpHeader): RowReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [red, green, blue] = [bitField(masks[0]), bitField(masks[1]), bitField(masks[2])];
  return (offset, target) => {
    for (let x = 0; x < width; x++) {
      const pixel =
        bitsPerPixel === 16 ? view.getUint16(offset + x * 2, true) : view.getUint32(offset + x * 4, true);
      target[x * 3] = red(pixel);
      target[x * 3 + 1] = green(pixel);
      target[x * 3 + 2] = blue(pixel);
    }
  };
}

/** What takes one colour, 0 to 255, out of a pixel. */
function bitField(mask: number): (pixel: number) => number {
  if (mask === 0) {
    return () => 0;
  }
  const shift = 31 - Math.clz32(mask & -mask);
  const most = mask >>> shift;
  return (pixel) => Math.round((((pixel & mask) >>> shift) * 255) / most);
}
