/** Writes BMP files by hand: the parts are given as they stand in the file, right or wrong. */
export interface BmpParts {
  readonly width: number;
  /** Negative for rows from the top. */
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly compression?: number;
  readonly headerBytes?: 12 | 40 | 56 | 64 | 108 | 124;
  readonly palette?: readonly Rgb[];
  readonly masks?: readonly number[];
  /** Bytes between the palette and the pixels. */
  readonly gap?: number;
  readonly pixels: Uint8Array;
}

export type Rgb = readonly [number, number, number];

export function bmpFile(parts: BmpParts): Buffer {
  const { headerBytes = 40, gap = 0 } = parts;
  const info = headerBytes === 12 ? coreHeader(parts) : infoHeader(parts, headerBytes);
  const palette = Buffer.concat((parts.palette ?? []).map((rgb) => paletteEntry(rgb, headerBytes)));
  const body = Buffer.concat([info, palette, Buffer.alloc(gap, 0xee)]);
  const head = Buffer.alloc(14);
  head.write('BM');
  head.writeUInt32LE(14 + body.length + parts.pixels.length, 2);
  head.writeUInt32LE(14 + body.length, 10);
  return Buffer.concat([head, body, parts.pixels]);
}

function coreHeader({ width, height, bitsPerPixel }: BmpParts): Buffer {
  const header = Buffer.alloc(12);
  header.writeUInt32LE(12, 0);
  header.writeUInt16LE(width, 4);
  header.writeUInt16LE(height, 6);
  header.writeUInt16LE(1, 8);
  header.writeUInt16LE(bitsPerPixel, 10);
  return header;
}

function infoHeader(parts: BmpParts, headerBytes: number): Buffer {
  const { masks = [], palette = [] } = parts;
  const header = Buffer.alloc(Math.max(headerBytes, 40 + masks.length * 4));
  header.writeUInt32LE(headerBytes, 0);
  header.writeInt32LE(parts.width, 4);
  header.writeInt32LE(parts.height, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(parts.bitsPerPixel, 14);
  header.writeUInt32LE(parts.compression ?? 0, 16);
  header.writeUInt32LE(palette.length, 32);
  masks.forEach((mask, i) => {
    header.writeUInt32LE(mask, 40 + i * 4);
  });
  return header;
}

function paletteEntry([red, green, blue]: Rgb, headerBytes: number): Buffer {
  return Buffer.from(headerBytes === 12 ? [blue, green, red] : [blue, green, red, 0]);
}

/** Rows from bottom to top, each filled up to 32 bits; `bits` gives the pixels of a row as a string of 0 and 1. */
export function bottomUpRows(height: number, bits: (y: number) => string): Buffer {
  const rows = Array.from({ length: height }, (_, i) => packRow(bits(height - 1 - i)));
  return Buffer.concat(rows);
}

function packRow(bits: string): Buffer {
  const padded = bits.padEnd(Math.ceil(bits.length / 32) * 32, '0');
  return Buffer.from((padded.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
