import { describe, expect, it } from 'vitest';
import { textCrop } from '../../../src/models/recognition/text-crop.js';
import { rectangle } from '../../../src/pictures/geometry/quadrilateral.js';
import type { Raster } from '../../../src/pictures/raster.js';

function plain(width: number, height: number, value: number): Raster {
  return { width, height, channels: 1, data: new Uint8Array(width * height).fill(value) };
}

describe('The crop of a text', () => {
  it.each([
    ['a long text keeps its proportions, margins included', 400, 40, 450],
    ['a speck is as wide as the model can take', 1, 40, 15],
    ['an endless text is as wide as memory allows', 7000, 40, 2560],
  ])('is 48 pixels high, and %s', (_case, width, height, expected) => {
    const crop = textCrop(plain(8000, 100, 200), rectangle(10, 20, 10 + width, 20 + height));
    expect(crop.height).toBe(48);
    expect(Math.abs(crop.width - expected)).toBeLessThan(60);
    expect(new Set(crop.data)).toEqual(new Set([200]));
  });
});
