import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadPageReader } from '../../../../src/engines/embedded/load-page-reader.js';
import type { PageReader } from '../../../../src/engines/embedded/page-reader.js';
import type { PageOutcome } from '../../../../src/engines/engine.js';
import { locateModelFiles } from '../../../../src/models/model-files.js';
import { FIXTURES, fixture } from '../../../support/pictures.js';
import { rasterOf, textsIn } from './models.js';

// Each reading takes about a second, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let reader: PageReader;

beforeAll(async () => {
  reader = await loadPageReader(await locateModelFiles());
});

async function read(bytes: Uint8Array): Promise<PageOutcome> {
  return reader.read(await rasterOf(bytes), { pages: 'ALL', returnIssuingAuthority: true });
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
