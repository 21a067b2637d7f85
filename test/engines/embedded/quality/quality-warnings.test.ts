import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadPageReader } from '../../../../src/engines/embedded/load-page-reader.js';
import type { PageReader } from '../../../../src/engines/embedded/page-reader.js';
import type { RecognitionWarning } from '../../../../src/license/warning.js';
import { locateModelFiles } from '../../../../src/models/model-files.js';
import { decodePicture } from '../../../../src/pictures/decode/decode-picture.js';
import { fixture, sample } from '../../../support/pictures.js';

// Each reading takes about a second, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

let reader: PageReader;

beforeAll(async () => {
  reader = await loadPageReader(await locateModelFiles());
});

async function warningsOf(bytes: Uint8Array): Promise<readonly RecognitionWarning[]> {
  const picture = await decodePicture(bytes);
  if ('kind' in picture) throw new Error(`Expected a picture, got ${picture.message}`);
  const outcome = await reader.read(picture, { pages: 'AUTO', returnIssuingAuthority: true });
  if (outcome.kind !== 'pages') throw new Error(`Expected a page, got ${outcome.message}`);
  return outcome.pages.flatMap(({ warnings }) => warnings);
}

async function codesOf(bytes: Uint8Array): Promise<string[]> {
  return (await warningsOf(bytes)).map(({ code }) => code);
}

/** The page less bright, as in a room, with a lamp's reflection at shares of its width and height. */
async function underLamp(bytes: Uint8Array, x: number, y: number): Promise<Buffer> {
  const { data, info } = await sharp(bytes).linear(0.8).toBuffer({ resolveWithObject: true });
  const [width, height] = [info.width, info.height];
  const lamp = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>
    <radialGradient id="g"><stop offset="0.5" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/>
    </radialGradient></defs><circle cx="${x * width}" cy="${y * height}" r="${0.09 * width}" fill="url(#g)"/></svg>`;
  return sharp(data)
    .composite([{ input: Buffer.from(lamp) }])
    .png()
    .toBuffer();
}

describe('Good pictures', () => {
  it.each([
    'front-scan',
    'back-scan',
    'front-old-format',
    'front-dot-matrix',
    'front-photo-tilted',
    'front-photo-turned',
    'electronic',
  ])('get no warning: %s', async (name) => {
    expect(await codesOf(await fixture(name))).toEqual([]);
  });
});

describe('A copy without colour', () => {
  it.each(['front', 'back'] as const)('is told from the %s it was made of', async (side) => {
    const original = await sample(side);
    expect(await codesOf(original)).not.toContain('PHOTOCOPY');
    expect(await codesOf(await sharp(original).greyscale().png().toBuffer())).toEqual(['PHOTOCOPY']);
  });

  it('is known in warm light too, by the stamp that is not red', async () => {
    const grey = await sharp(await sample('front'))
      .greyscale()
      .png()
      .toBuffer();
    const warm = await sharp(grey).toColourspace('srgb').linear([1, 0.94, 0.8], [0, 0, 0]).png().toBuffer();
    expect(await codesOf(warm)).toEqual(['PHOTOCOPY']);
  });

  it('is not seen in an electronic licence', async () => {
    const grey = await sharp(await fixture('electronic'))
      .greyscale()
      .png()
      .toBuffer();
    expect(await codesOf(grey)).toEqual([]);
  });
});

describe('A blurred picture', () => {
  it.each(['front', 'back'] as const)('is told from the %s in focus', async (side) => {
    const { data, info } = await sharp(await sample(side)).toBuffer({ resolveWithObject: true });
    expect(await codesOf(data)).toEqual([]);
    // A blur's sigma in pixels, about 0.2 mm on the page.
    const blurred = await sharp(data)
      .blur((2.2 * info.width) / 880)
      .png()
      .toBuffer();
    expect(await codesOf(blurred)).toEqual(['BLURRED']);
  });
});

describe('A reflection', () => {
  it('on values names their fields', async () => {
    const [warning, ...others] = await warningsOf(await underLamp(await sample('front'), 0.3, 0.5));
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ code: 'GLARE', fields: expect.arrayContaining(['ADDRESS']) });
    expect(warning?.fields).not.toContain('VALID_FROM');
  });

  it('where nothing is printed is no reason to warn', async () => {
    expect(await codesOf(await underLamp(await sample('back'), 0.8, 0.8))).toEqual([]);
  });
});

describe('A page that is cut off', () => {
  it.each([
    ['right', { left: 0, top: 0, width: 0.8, height: 1 }],
    ['bottom', { left: 0, top: 0, width: 1, height: 0.8 }],
  ] as const)('is noticed by the missing part: %s', async (_side, share) => {
    const picture = sharp(await sample('front'));
    const { width, height } = await picture.metadata();
    const rest = {
      left: share.left * width,
      top: share.top * height,
      width: Math.round(share.width * width),
      height: Math.round(share.height * height),
    };
    expect(await codesOf(await picture.extract(rest).png().toBuffer())).toEqual(['INCOMPLETE']);
  });
});
