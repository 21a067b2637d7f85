import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadPageReader } from '../../../../src/engines/embedded/load-page-reader.js';
import type { PageReader } from '../../../../src/engines/embedded/page-reader.js';
import type { PageOutcome } from '../../../../src/engines/engine.js';
import { locateModelFiles } from '../../../../src/models/model-files.js';
import type { Raster } from '../../../../src/pictures/raster.js';
import { FIXTURES, fixture } from '../../../support/pictures.js';
import { rasterOf, textsIn } from './models.js';

// Each reading takes about a second, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const ALL = { pages: 'ALL', returnIssuingAuthority: true } as const;

let reader: PageReader;

beforeAll(async () => {
  reader = await loadPageReader(await locateModelFiles());
});

async function read(bytes: Uint8Array): Promise<PageOutcome> {
  return reader.read(await rasterOf(bytes), ALL);
}

function codesIn(outcome: PageOutcome): string[] {
  return outcome.kind === 'pages'
    ? outcome.pages.flatMap(({ warnings }) => warnings.map(({ code }) => code))
    : [];
}

/** Grey text that runs slantwise over all of the picture, as people put it on copies that they hand out. */
async function watermarked(bytes: Uint8Array): Promise<Buffer> {
  const { width = 0, height = 0 } = await sharp(bytes).metadata();
  const watermark = await sharp(await readFile(`${FIXTURES}/watermark.png`))
    .extract({ left: 0, top: 0, width, height })
    .toBuffer();
  return sharp(bytes)
    .composite([{ input: watermark }])
    .png()
    .toBuffer();
}

describe('Under a watermark', () => {
  it.each(['back-scan', 'front-photo-tilted', 'grey-copy', 'electronic'])(
    'everything is read as without it: %s',
    async (name) => {
      const plain = await fixture(name);
      expect(textsIn(await read(await watermarked(plain)))).toEqual(textsIn(await read(plain)));
    },
  );
});

/** The stripes that the lines of a screen make in a photograph of it: about three pixels wide, each colour elsewhere. */
async function fromScreen(bytes: Uint8Array): Promise<Raster> {
  const picture = await rasterOf(bytes);
  const { width, channels } = picture;
  const data = picture.data.map((value, i) => {
    const [x, y, channel] = [
      Math.floor(i / channels) % width,
      Math.floor(i / channels / width),
      i % channels,
    ];
    const stripes =
      0.13 * Math.cos(2 * Math.PI * (x / 3.1 + channel / 3)) + 0.09 * Math.cos((2 * Math.PI * y) / 3.1);
    return Math.min(255, value * (1 + stripes));
  });
  return { ...picture, data };
}

describe('Photographed from a screen', () => {
  it.each(['front-scan', 'front-dot-matrix'])(
    'everything is read as without its stripes, and the page is not called blurred: %s',
    async (name) => {
      const plain = await fixture(name);
      const outcome = await reader.read(await fromScreen(plain), ALL);
      expect(textsIn(outcome)).toEqual(textsIn(await read(plain)));
      expect(codesIn(outcome)).not.toContain('BLURRED');
    },
  );
});
