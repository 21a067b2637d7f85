import fc from 'fast-check';
import sharp, { type Colour, type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodePicture } from '../../../src/pictures/decode/decode-picture.js';
import { bmpFile } from './bmp-file.js';

const RED = { r: 200, g: 30, b: 40 };
const HALF_RED_ON_WHITE = [227, 142, 147];

function plain(width: number, height: number, colour: Colour = RED): Sharp {
  return sharp({ create: { width, height, channels: 3, background: colour } });
}

function transparent(): Sharp {
  return sharp({ create: { width: 120, height: 110, channels: 4, background: { ...RED, alpha: 0.5 } } });
}

/** Bytes that compress badly, so that cutting them cuts pixels. */
function noise(): Sharp {
  const pixels = Buffer.from(Array.from({ length: 120 * 110 * 3 }, (_, i) => (i * i * 31) % 251));
  return sharp(pixels, { raw: { width: 120, height: 110, channels: 3 } });
}

function grey(): Sharp {
  return plain(120, 110, { r: 100, g: 100, b: 100 }).greyscale();
}

async function firstPixel(picture: Promise<Uint8Array>): Promise<number[]> {
  const raster = await decodePicture(await picture);
  if ('kind' in raster) {
    throw new Error(raster.message, { cause: raster.cause });
  }
  expect(raster).toMatchObject({ width: 120, height: 110, channels: 3 });
  expect(raster.data).toHaveLength(120 * 110 * 3);
  return [...raster.data.subarray(0, 3)];
}

describe('A picture becomes 8-bit RGB', () => {
  it.each<[string, Sharp, readonly number[]]>([
    ['PNG', plain(120, 110).png(), [200, 30, 40]],
    ['PNG with a palette', plain(120, 110).png({ palette: true }), [200, 30, 40]],
    ['PNG of 16 bits', plain(120, 110).toColourspace('rgb16').png(), [200, 30, 40]],
    ['half transparent PNG', transparent().png(), HALF_RED_ON_WHITE],
    ['half transparent PNG of 16 bits', transparent().toColourspace('rgb16').png(), HALF_RED_ON_WHITE],
    ['grey PNG', grey().toColourspace('b-w').png(), [100, 100, 100]],
    ['grey PNG of 16 bits', grey().toColourspace('grey16').png(), [100, 100, 100]],
    ['TIFF', plain(120, 110).tiff({ compression: 'lzw' }), [200, 30, 40]],
    ['half transparent TIFF', transparent().tiff({ compression: 'deflate' }), HALF_RED_ON_WHITE],
    ['grey TIFF of 4 bits', grey().toColourspace('b-w').tiff({ bitdepth: 4 }), [102, 102, 102]],
    ['TIFF of 1 bit', grey().threshold(90).toColourspace('b-w').tiff({ bitdepth: 1 }), [255, 255, 255]],
    ['grey JPEG', grey().toColourspace('b-w').jpeg(), [100, 100, 100]],
  ])('from a %s', async (_, picture, expected) => {
    expect(await firstPixel(picture.toBuffer())).toEqual(expected);
  });

  it('from a JPEG, as closely as JPEG allows', async () => {
    const [red = 0, green = 0, blue = 0] = await firstPixel(plain(120, 110).jpeg({ quality: 95 }).toBuffer());
    expect(Math.abs(red - 200) + Math.abs(green - 30) + Math.abs(blue - 40)).toBeLessThan(9);
  });

  it('from a CMYK JPEG, red staying red', async () => {
    const [red = 0, green = 0, blue = 0] = await firstPixel(
      plain(120, 110).toColourspace('cmyk').jpeg().toBuffer(),
    );
    expect(red).toBeGreaterThan(150);
    expect(Math.max(green, blue)).toBeLessThan(80);
  });

  it('from the first page of a TIFF with two', async () => {
    const pages = [await plain(120, 110).png().toBuffer(), await grey().png().toBuffer()];
    const picture = sharp(pages, { join: { animated: true } }).tiff({ compression: 'lzw' });
    expect(await firstPixel(picture.toBuffer())).toEqual([200, 30, 40]);
  });

  it('without being turned by its EXIF orientation', async () => {
    const picture = plain(120, 110).withMetadata({ orientation: 6 }).jpeg();
    expect(await firstPixel(picture.toBuffer())).toHaveLength(3);
  });
});

describe('What is no JPEG, PNG, BMP or TIFF', () => {
  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['a GIF', () => plain(120, 110).gif().toBuffer(), 'image/gif'],
    ['a WebP', () => plain(120, 110).webp().toBuffer(), 'image/webp'],
    ['an AVIF', () => plain(120, 110).avif({ effort: 0 }).toBuffer(), 'image/avif'],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'none that is known'],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['a text', async () => Buffer.from('This is not a picture.'), 'none that is known'],
    ['nothing', async () => new Uint8Array(), 'none that is known'],
  ])('such as %s, is refused with the name of what came', async (_, make, found) => {
    expect(await decodePicture(await make())).toEqual({
      kind: 'failure',
      code: 'IMAGE_FORMAT_UNSUPPORTED',
      providerCode: 'AIS.0102',
      message: `Expected a picture in one of the formats JPEG, PNG, BMP, TIFF; got ${found}.`,
      retryable: false,
      retryAfter: null,
    });
  });
});

describe('A picture that is cut short', () => {
  it.each<[string, Sharp]>([
    ['JPEG', noise().jpeg()],
    ['progressive JPEG', noise().jpeg({ progressive: true })],
    ['PNG', noise().png()],
    ['TIFF', noise().tiff({ compression: 'lzw' })],
  ])('is refused: %s', async (_, picture) => {
    const whole = await picture.toBuffer();
    expect(await decodePicture(whole)).toMatchObject({ channels: 3 });
    const outcome = await decodePicture(whole.subarray(0, Math.floor(whole.length * 0.6)));
    expect(outcome).toMatchObject({ code: 'IMAGE_FORMAT_UNSUPPORTED', providerCode: 'AIS.0102' });
  });

  it('keeps for the log what the decoder said', async () => {
    const picture = await noise().jpeg().toBuffer();
    expect(await decodePicture(picture.subarray(0, picture.length - 500))).toMatchObject({
      message: 'The JPEG picture is damaged, incomplete or of a variant that is not supported.',
      cause: { message: expect.stringContaining('premature end') },
    });
  });

  it('is read when only stray bytes follow its end', async () => {
    const picture = await noise().jpeg().toBuffer();
    expect(await decodePicture(Buffer.concat([picture, Buffer.alloc(64, 7)]))).toMatchObject({ channels: 3 });
  });
});

describe('The sides of a picture', () => {
  it.each([
    [1, 1],
    [99, 100],
    [100, 99],
    [8001, 200],
    [200, 8001],
  ])('are refused at %i x %i', async (width, height) => {
    expect(await decodePicture(await plain(width, height).png().toBuffer())).toEqual({
      kind: 'failure',
      code: 'IMAGE_SIZE_OUT_OF_RANGE',
      providerCode: 'AIS.0103',
      message: `Expected sides of 100 to 8000 pixels; got ${width} x ${height}.`,
      retryable: false,
      retryAfter: null,
    });
  });

  it.each([
    [100, 100],
    [8000, 100],
    [100, 8000],
  ])('are accepted at %i x %i', async (width, height) => {
    const picture = await plain(width, height).png().toBuffer();
    expect(await decodePicture(picture)).toMatchObject({ stored: { width, height } });
  });

  it.each([
    [3000, 200, 3000, 200],
    [8000, 4000, 3000, 1500],
    [200, 6000, 100, 3000],
  ])('%i x %i is decoded to %i x %i pixels', async (width, height, decodedWidth, decodedHeight) => {
    const decoded = await decodePicture(await plain(width, height).jpeg().toBuffer());
    expect(decoded).toMatchObject({ width: decodedWidth, height: decodedHeight, stored: { width, height } });
  });

  it('are taken from the header, so that a small file that claims to be huge is not decoded', async () => {
    const picture = await plain(120, 110).png().toBuffer();
    picture.writeUInt32BE(60_000, 16);
    picture.writeUInt32BE(60_000, 20);
    picture.writeUInt32BE(crc32(picture.subarray(12, 29)), 29);
    expect(await decodePicture(picture)).toMatchObject({
      message: 'Expected sides of 100 to 8000 pixels; got 60000 x 60000.',
    });
  });
});

describe('Whatever the bytes', () => {
  const starts = [
    Buffer.alloc(0),
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.from('BM'),
    Buffer.from([0x49, 0x49, 0x2a, 0x00]),
    Buffer.from([0x4d, 0x4d, 0x00, 0x2a]),
    bmpFile({ width: 100, height: 100, bitsPerPixel: 8, compression: 1, pixels: Buffer.alloc(0) }),
  ];

  it('the outcome is a picture or a failure, never an exception', async () => {
    const files = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }));
    await fc.assert(
      fc.asyncProperty(files, async ([start, rest]) => {
        const outcome = await decodePicture(Buffer.concat([start, rest]));
        expect('kind' in outcome ? outcome.kind : outcome.channels).toBeOneOf(['failure', 3]);
      }),
    );
  });

  it('a real picture with damaged bytes gives a whole picture or a failure', async () => {
    const pictures = [await noise().png().toBuffer(), await noise().jpeg().toBuffer()];
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pictures), damage, async (picture, changes) => {
        const copy = Buffer.from(picture);
        for (const [at, value] of changes) {
          copy[at % copy.length] = value;
        }
        const outcome = await decodePicture(copy);
        const pixels = 'kind' in outcome ? 0 : outcome.data.length - outcome.width * outcome.height * 3;
        expect(pixels).toBe(0);
      }),
    );
  });
});

/** The check sum of a PNG chunk; node:zlib has one only from Node 20.15 and 22.2 on. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}
