import type { PictureSize } from '../picture-limits.js';

/** Values of biCompression; the JPEG and PNG ones (4, 5) are for printers and appear in no file. */
export const BmpCompression = { NONE: 0, RLE8: 1, RLE4: 2, BIT_FIELDS: 3, ALPHA_BIT_FIELDS: 6 } as const;

const DEPTHS_BY_COMPRESSION = new Map<number, readonly number[]>([
  [BmpCompression.NONE, [1, 4, 8, 16, 24, 32]],
  [BmpCompression.RLE8, [8]],
  [BmpCompression.RLE4, [4]],
  [BmpCompression.BIT_FIELDS, [16, 32]],
  [BmpCompression.ALPHA_BIT_FIELDS, [16, 32]],
]);

const FILE_HEADER_BYTES = 14;
/** The OS/2 1.x header, which has 16-bit sides and 3 bytes per palette entry. */
const CORE_HEADER_BYTES = 12;
/** The OS/2 2.x header, in which compression 3 means a fax code instead of bit fields. */
const OS2_HEADER_BYTES = 64;
const INFO_HEADER_BYTES = [40, 52, 56, OS2_HEADER_BYTES, 108, 124];
/** Bit fields follow the first 40 bytes of the info header, as a part of it or right after it. */
const BIT_FIELDS_OFFSET = FILE_HEADER_BYTES + 40;

export interface BmpHeader extends PictureSize {
  readonly rowsFromTop: boolean;
  readonly bitsPerPixel: number;
  readonly compression: number;
  readonly pixelsOffset: number;
  readonly palette: BmpPalette;
  /** Bits of red, green and blue in a pixel of 16 or 32 bits. */
  readonly masks: readonly [number, number, number];
}

/** Where the colours of a picture of at most 8 bits per pixel are. */
interface BmpPalette {
  readonly offset: number;
  readonly entries: number;
  readonly bytesPerEntry: 3 | 4;
}

/** Reads the headers of a BMP file; throws where they are cut short or of an unknown kind. */
export function readBmpHeader(bytes: Uint8Array): BmpHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerBytes = view.getUint32(FILE_HEADER_BYTES, true);
  const header = headerBytes === CORE_HEADER_BYTES ? readCoreHeader(view) : readInfoHeader(view, headerBytes);
  if (DEPTHS_BY_COMPRESSION.get(header.compression)?.includes(header.bitsPerPixel) !== true) {
    throw new Error(
      `no BMP has ${header.bitsPerPixel} bits per pixel with compression ${header.compression}`,
    );
  }
  return header;
}

function readCoreHeader(view: DataView): BmpHeader {
  const bitsPerPixel = view.getUint16(24, true);
  const offset = FILE_HEADER_BYTES + CORE_HEADER_BYTES;
  return {
    width: view.getUint16(18, true),
    height: view.getUint16(20, true),
    rowsFromTop: false,
    bitsPerPixel,
    compression: BmpCompression.NONE,
    pixelsOffset: view.getUint32(10, true),
    palette: { offset, entries: paletteEntries(bitsPerPixel, 0), bytesPerEntry: 3 },
    masks: readMasks(view, bitsPerPixel, BmpCompression.NONE),
  };
}

function readInfoHeader(view: DataView, headerBytes: number): BmpHeader {
  const height = view.getInt32(22, true);
  const bitsPerPixel = view.getUint16(28, true);
  const compression = view.getUint32(30, true);
  const isFaxCode = headerBytes === OS2_HEADER_BYTES && compression >= BmpCompression.BIT_FIELDS;
  if (!INFO_HEADER_BYTES.includes(headerBytes) || isFaxCode) {
    throw new Error(`unknown BMP header of ${headerBytes} bytes with compression ${compression}`);
  }
  const entries = paletteEntries(bitsPerPixel, view.getUint32(46, true));
  return {
    width: view.getInt32(18, true),
    height: Math.abs(height),
    rowsFromTop: height < 0,
    bitsPerPixel,
    compression,
    pixelsOffset: view.getUint32(10, true),
    palette: { offset: FILE_HEADER_BYTES + headerBytes, entries, bytesPerEntry: 4 },
    masks: readMasks(view, bitsPerPixel, compression),
  };
}

/** A count of 0 means all that the depth allows; more than that cannot be meant. */
function paletteEntries(bitsPerPixel: number, stated: number): number {
  const most = bitsPerPixel <= 8 ? 2 ** bitsPerPixel : 0;
  return stated === 0 ? most : Math.min(stated, most);
}

function readMasks(view: DataView, bitsPerPixel: number, compression: number): BmpHeader['masks'] {
  if (compression === BmpCompression.BIT_FIELDS || compression === BmpCompression.ALPHA_BIT_FIELDS) {
    const at = BIT_FIELDS_OFFSET;
    return [view.getUint32(at, true), view.getUint32(at + 4, true), view.getUint32(at + 8, true)];
  }
  return bitsPerPixel === 16 ? [0x7c00, 0x03e0, 0x001f] : [0xff0000, 0x00ff00, 0x0000ff];
}
