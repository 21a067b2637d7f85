import { describe, expect, it } from 'vitest';
import { writePlanes } from '../../src/models/tensor.js';
import type { Raster } from '../../src/pictures/raster.js';

const PLAIN = { mean: [0, 0, 0], std: [1, 1, 1] } as const;

function planes(raster: Raster, normalisation: Parameters<typeof writePlanes>[1], stride?: number): number[] {
  const target = new Float32Array(3 * (stride ?? raster.width) * raster.height).fill(-1);
  writePlanes(raster, normalisation, target, stride);
  return [...target].map((value) => Math.round(value * 1e4) / 1e4);
}

const TWO_PIXELS: Raster = {
  width: 2,
  height: 1,
  channels: 3,
  data: Uint8Array.from([255, 51, 0, 0, 102, 153]),
};

describe('The planes of a picture', () => {
  it('are blue, then green, then red', () => {
    expect(planes(TWO_PIXELS, PLAIN)).toEqual([0, 0.6, 0.2, 0.4, 1, 0]);
  });

  it('are normalised each by its own mean and deviation', () => {
    const white: Raster = { width: 1, height: 1, channels: 3, data: Uint8Array.from([255, 255, 255]) };
    const normalisation = { mean: [0, 0.5, 0.25], std: [1, 0.5, 0.25] } as const;
    expect(planes(white, normalisation)).toEqual([1, 1, 3]);
  });

  it('are three times the same for a grey picture', () => {
    const grey: Raster = { width: 2, height: 1, channels: 1, data: Uint8Array.from([255, 51]) };
    expect(planes(grey, PLAIN)).toEqual([1, 0.2, 1, 0.2, 1, 0.2]);
  });

  it('have zeros beyond the picture in a longer row, whatever was there', () => {
    const grey: Raster = { width: 1, height: 2, channels: 1, data: Uint8Array.from([255, 51]) };
    expect(planes(grey, PLAIN, 3)).toEqual(Array(3).fill([1, 0, 0, 0.2, 0, 0]).flat());
  });
});
