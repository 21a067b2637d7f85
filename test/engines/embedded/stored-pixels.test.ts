import { describe, expect, it } from 'vitest';
import { inStoredPixels } from '../../../src/engines/embedded/stored-pixels.js';
import type { PageOutcome } from '../../../src/engines/engine.js';
import { rectangle } from '../../../src/pictures/geometry/quadrilateral.js';

const FOUND: PageOutcome = {
  kind: 'pages',
  pages: [
    {
      side: 'FRONT',
      medium: 'PAPER',
      fields: [
        { field: 'SEX', text: '男', confidence: 0.9, polygon: rectangle(100, 50, 140, 90) },
        { field: 'NAME', text: '王小明', confidence: 0.9, polygon: null },
      ],
      warnings: [],
      image: { width: 4000, height: 2667, rotation: 0 },
    },
  ],
};

describe('A reading of a picture that was scaled down', () => {
  const read = inStoredPixels(FOUND, { width: 4000, height: 2667, stored: { width: 8000, height: 5333 } });

  it('has its places and its size in pixels of the picture as stored', () => {
    expect(read).toMatchObject({
      pages: [
        { image: { width: 8000, height: 5333, rotation: 0 }, fields: [{ field: 'SEX' }, { polygon: null }] },
      ],
    });
    const [page] = read.kind === 'pages' ? read.pages : [];
    const [corner] = page?.fields[0]?.polygon ?? [];
    expect(corner?.x).toBeCloseTo(200);
    expect(corner?.y).toBeCloseTo((50 * 5333) / 2667);
  });
});

describe('A reading of any other picture', () => {
  it('stays as it is', () => {
    const size = { width: 4000, height: 2667 };
    expect(inStoredPixels(FOUND, { ...size, stored: size })).toBe(FOUND);
  });
});
