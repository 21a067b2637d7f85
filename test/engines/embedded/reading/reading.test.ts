import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadPageReader } from '../../../../src/engines/embedded/load-page-reader.js';
import type { PageReader } from '../../../../src/engines/embedded/page-reader.js';
import type { PageOutcome, PageSelection } from '../../../../src/engines/engine.js';
import { locateModelFiles } from '../../../../src/models/model-files.js';
import { fixture } from '../../../support/pictures.js';
import { rasterOf, textsIn } from './models.js';

// Each reading takes about a second, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let reader: PageReader;

beforeAll(async () => {
  reader = await loadPageReader(await locateModelFiles());
});

async function read(bytes: Uint8Array, pages: PageSelection): Promise<PageOutcome> {
  return reader.read(await rasterOf(bytes), { pages, returnIssuingAuthority: true });
}

describe('Reading', () => {
  it('the same picture twice gives the same, to the last digit', async () => {
    const picture = await fixture('front-photo-tilted');
    expect(await read(picture, 'FRONT')).toEqual(await read(picture, 'FRONT'));
  });

  it('does not depend on what was read before', async () => {
    const [front, back] = await Promise.all([fixture('front-scan'), fixture('back-scan')]);
    const first = await read(back, 'BACK');
    await read(front, 'FRONT');
    expect(await read(back, 'BACK')).toEqual(first);
  });

  it('gives the same values whichever way the picture is turned', async () => {
    const upright = await fixture('back-scan');
    const expected = textsIn(await read(upright, 'BACK'));
    for (const degrees of [90, 180, 270]) {
      const outcome = await read(await sharp(upright).rotate(degrees).png().toBuffer(), 'BACK');
      expect(textsIn(outcome)).toEqual(expected);
      expect(outcome).toMatchObject({ pages: [{ image: { rotation: expect.closeTo(360 - degrees, -1) } }] });
    }
  });
});
