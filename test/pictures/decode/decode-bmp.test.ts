import { describe, expect, it } from 'vitest';
import { decodePicture } from '../../../src/pictures/decode/decode-picture.js';
import type { Raster } from '../../../src/pictures/raster.js';
import { type BmpParts, bmpFile, bottomUpRows, type Rgb } from './bmp-file.js';

const WIDTH = 101;
const HEIGHT = 103;
const SIZE = { width: WIDTH, height: HEIGHT };

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
const COLOURS: readonly Rgb[] = [BLACK, WHITE, [255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 0]];

/** A pattern that no swap of rows, columns or channels leaves alone. */
function indexAt(x: number, y: number, colours: number): number {
  return (x * x + 3 * y + (x > 50 && y < 20 ? 1 : 0)) % colours;
}

function patternOf(colours: readonly Rgb[]): Uint8Array {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const index = indexAt(i % WIDTH, Math.floor(i / WIDTH), colours.length);
    pixels.set(colours[index] ?? BLACK, i * 3);
  }
  return pixels;
}

/** The pattern as rows of a BMP, one string of bits for each colour. */
function rowsOf(codes: readonly string[]): Buffer {
  const columns = Array.from({ length: WIDTH }, (_, x) => x);
  return bottomUpRows(HEIGHT, (y) => columns.map((x) => codes[indexAt(x, y, codes.length)]).join(''));
}

function littleEndian(value: number, bits: number): string {
  const bytes = value.toString(2).padStart(bits, '0').match(/.{8}/g) ?? [];
  return bytes.reverse().join('');
}

function indexCodes(colours: readonly Rgb[], bits: number): string[] {
  return colours.map((_, i) => i.toString(2).padStart(bits, '0'));
}

function packedCodes(bits: number, pack: (rgb: Rgb) => number): string[] {
  return COLOURS.map((rgb) => littleEndian(pack(rgb), bits));
}

async function decode(parts: BmpParts): Promise<Raster> {
  const outcome = await decodePicture(bmpFile(parts));
  if ('kind' in outcome) {
    throw new Error(outcome.message, { cause: outcome.cause });
  }
  return outcome;
}

const to555 = ([r, g, b]: Rgb) => ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
const to565 = ([r, g, b]: Rgb) => ((r >> 3) << 11) | ((g >> 2) << 5) | (b >> 3);
const to888 = ([r, g, b]: Rgb) => r * 0x10000 + g * 0x100 + b;
const toBgr = ([r, g, b]: Rgb) => b * 0x10000 + g * 0x100 + r;

describe('BMP', () => {
  const depths: ReadonlyArray<[string, Omit<BmpParts, 'width' | 'height'>]> = [
    ['4 bits', { bitsPerPixel: 4, palette: COLOURS, pixels: rowsOf(indexCodes(COLOURS, 4)) }],
    ['8 bits', { bitsPerPixel: 8, palette: COLOURS, pixels: rowsOf(indexCodes(COLOURS, 8)) }],
    [
      '8 bits of OS/2',
      {
        bitsPerPixel: 8,
        headerBytes: 12,
        palette: COLOURS,
        gap: 250 * 3,
        pixels: rowsOf(indexCodes(COLOURS, 8)),
      },
    ],
    ['16 bits', { bitsPerPixel: 16, pixels: rowsOf(packedCodes(16, to555)) }],
    [
      '16 bits with fields of 5, 6 and 5',
      {
        bitsPerPixel: 16,
        compression: 3,
        masks: [0xf800, 0x07e0, 0x001f],
        pixels: rowsOf(packedCodes(16, to565)),
      },
    ],
    ['24 bits', { bitsPerPixel: 24, pixels: rowsOf(packedCodes(24, to888)) }],
    ['24 bits of OS/2', { bitsPerPixel: 24, headerBytes: 12, pixels: rowsOf(packedCodes(24, to888)) }],
    ['32 bits with a fourth byte of 0', { bitsPerPixel: 32, pixels: rowsOf(packedCodes(32, to888)) }],
    [
      '32 bits with fields in another order and an alpha of 0',
      {
        bitsPerPixel: 32,
        compression: 3,
        headerBytes: 124,
        masks: [0x0000ff, 0x00ff00, 0xff0000, 0xff000000],
        pixels: rowsOf(packedCodes(32, toBgr)),
      },
    ],
  ];

  it.each(depths)('of %s is read exactly', async (_, parts) => {
    const raster = await decode({ ...SIZE, ...parts });
    expect(raster).toMatchObject({ ...SIZE, channels: 3 });
    expect(Buffer.compare(raster.data, patternOf(COLOURS))).toBe(0);
  });

  it('of 1 bit is read exactly', async () => {
    const pixels = rowsOf(['0', '1']);
    const raster = await decode({ ...SIZE, bitsPerPixel: 1, palette: [BLACK, WHITE], pixels });
    expect(Buffer.compare(raster.data, patternOf([BLACK, WHITE]))).toBe(0);
  });

  it('gives the steps of a 5-bit field the whole range from 0 to 255', async () => {
    const pixels = bottomUpRows(HEIGHT, () => littleEndian((15 << 10) | (31 << 5), 16).repeat(WIDTH));
    const raster = await decode({ ...SIZE, bitsPerPixel: 16, pixels });
    expect([...raster.data.subarray(0, 3)]).toEqual([123, 255, 0]);
  });

  it('with a negative height starts at the top', async () => {
    const pixels = rowsOf(packedCodes(24, to888));
    const fromTop = await decode({ width: WIDTH, height: -HEIGHT, bitsPerPixel: 24, pixels });
    const rows = Array.from({ length: HEIGHT }, (_, y) =>
      Buffer.from(fromTop.data.subarray(y * WIDTH * 3, (y + 1) * WIDTH * 3)),
    );
    expect(fromTop.height).toBe(HEIGHT);
    expect(Buffer.compare(Buffer.concat(rows.reverse()), patternOf(COLOURS))).toBe(0);
  });

  it('has its pixels where the header says, not right behind the palette', async () => {
    const pixels = rowsOf(indexCodes(COLOURS, 8));
    const raster = await decode({ ...SIZE, bitsPerPixel: 8, palette: COLOURS, gap: 64, pixels });
    expect(Buffer.compare(raster.data, patternOf(COLOURS))).toBe(0);
  });

  it('shows an index without a colour as black', async () => {
    const pixels = bottomUpRows(HEIGHT, () => littleEndian(200, 8).repeat(WIDTH));
    const raster = await decode({ ...SIZE, bitsPerPixel: 8, palette: [WHITE], pixels });
    expect(new Set(raster.data)).toEqual(new Set([0]));
  });

  it('may lack the filling of its last row', async () => {
    const pixels = rowsOf(packedCodes(24, to888));
    const raster = await decode({ ...SIZE, bitsPerPixel: 24, pixels: pixels.subarray(0, pixels.length - 1) });
    expect(Buffer.compare(raster.data, patternOf(COLOURS))).toBe(0);
  });
});

describe('BMP with run lengths', () => {
  const side = { width: 100, height: 100 };
  const palette = [WHITE, BLACK, [255, 0, 0] as const, [0, 255, 0] as const];
  const END_OF_ROW = [0, 0];
  const END_OF_PICTURE = [0, 1];

  function colourAt({ data, width }: Raster, x: number, y: number): number[] {
    return [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
  }

  it('of 8 bits has runs, stretches and jumps', async () => {
    const stretch = [0, 3, 1, 2, 3, 0];
    const lowestRow = [4, 1, ...stretch, 93, 2, ...END_OF_ROW];
    const jump = [0, 2, 10, 5];
    const pixels = Buffer.from([...lowestRow, ...jump, 2, 3, ...END_OF_PICTURE]);
    const raster = await decode({ ...side, bitsPerPixel: 8, compression: 1, palette, pixels });
    const lowest = [0, 3, 4, 5, 6, 7, 99].map((x) => colourAt(raster, x, 99));
    expect(lowest).toEqual([1, 1, 1, 2, 3, 2, 2].map((index) => palette[index]));
    const jumpedTo = [9, 10, 11, 12].map((x) => colourAt(raster, x, 93));
    expect(jumpedTo).toEqual([0, 3, 3, 0].map((index) => palette[index]));
  });

  it('of 4 bits alternates between the two colours of a run', async () => {
    const stretch = [0, 5, 0x12, 0x31, 0x20, 0];
    const pixels = Buffer.from([5, 0x12, ...stretch, ...END_OF_PICTURE]);
    const raster = await decode({ ...side, bitsPerPixel: 4, compression: 2, palette, pixels });
    const row = Array.from({ length: 11 }, (_, x) => colourAt(raster, x, 99));
    expect(row).toEqual([1, 2, 1, 2, 1, 1, 2, 3, 1, 2, 0].map((index) => palette[index]));
  });

  it('may lack the mark at its end', async () => {
    const rows = Array.from({ length: 100 }, (_, y) => (y === 99 ? [100, 1] : [100, 1, ...END_OF_ROW]));
    const pixels = Buffer.from(rows.flat());
    const raster = await decode({ ...side, bitsPerPixel: 8, compression: 1, palette, pixels });
    expect(new Set(raster.data)).toEqual(new Set([0]));
  });

  it('leaves out what a run has beyond the end of its row', async () => {
    const pixels = Buffer.from([255, 1, ...END_OF_ROW, ...END_OF_PICTURE]);
    const raster = await decode({ ...side, bitsPerPixel: 8, compression: 1, palette, pixels });
    expect(colourAt(raster, 99, 99)).toEqual([0, 0, 0]);
    expect(colourAt(raster, 0, 98)).toEqual([255, 255, 255]);
  });
});

describe('A BMP that cannot be read', () => {
  const grey = { bitsPerPixel: 8, palette: [WHITE] };
  const pixels = Buffer.alloc(104 * HEIGHT);

  it.each<[string, BmpParts]>([
    ['has fewer rows than it says', { ...SIZE, ...grey, pixels: pixels.subarray(0, 5000) }],
    [
      'ends in the middle of its run lengths',
      { ...SIZE, ...grey, compression: 1, pixels: Buffer.from([5, 1]) },
    ],
    ['ends in a stretch', { ...SIZE, ...grey, compression: 1, pixels: Buffer.from([0, 9, 1, 1]) }],
    ['wraps a JPEG', { ...SIZE, bitsPerPixel: 24, compression: 4, pixels }],
    ['has run lengths of a depth that has none', { ...SIZE, bitsPerPixel: 24, compression: 1, pixels }],
    ['holds a fax code', { ...SIZE, bitsPerPixel: 1, headerBytes: 64, compression: 3, pixels }],
    ['has a depth that there is not', { ...SIZE, bitsPerPixel: 7, pixels }],
  ])('because it %s is refused', async (_, parts) => {
    expect(await decodePicture(bmpFile(parts))).toMatchObject({ code: 'IMAGE_FORMAT_UNSUPPORTED' });
  });

  it.each<[string, number, number]>([
    ['as large as can be said', 0x7fffffff, 0x7fffffff],
    ['a little too wide', 8001, 200],
    ['a little too low', 200, 99],
    ['of one pixel', 1, 1],
    ['without any height', 200, 0],
    ['of a negative width', -200, 200],
  ])('because it is %s is refused by its header alone', async (_, width, height) => {
    const outcome = await decodePicture(bmpFile({ width, height, ...grey, pixels: Buffer.alloc(0) }));
    expect(outcome).toMatchObject({ code: 'IMAGE_SIZE_OUT_OF_RANGE', providerCode: 'AIS.0103' });
  });
});
