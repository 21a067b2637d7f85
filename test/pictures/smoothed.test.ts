import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Raster } from '../../src/pictures/raster.js';
import { smoothed } from '../../src/pictures/smoothed.js';

const anyPicture = fc
  .record({
    width: fc.integer({ min: 1, max: 20 }),
    height: fc.integer({ min: 1, max: 20 }),
    channels: fc.constantFrom<1 | 3>(1, 3),
  })
  .chain(({ width, height, channels }) => {
    const length = width * height * channels;
    return fc
      .uint8Array({ minLength: length, maxLength: length })
      .map((data): Raster => ({ width, height, channels, data }));
  });

describe('A smoothed picture', () => {
  it('has the size and the channels that it had, and nothing brighter or darker than it had', async () => {
    const property = fc.asyncProperty(anyPicture, async (picture) => {
      const { data, ...size } = await smoothed(picture, 1.2);
      expect(size).toEqual({ width: picture.width, height: picture.height, channels: picture.channels });
      expect(data).toHaveLength(picture.data.length);
      expect(Math.max(...data)).toBeLessThanOrEqual(Math.max(...picture.data) + 1);
      expect(Math.min(...data)).toBeGreaterThanOrEqual(Math.min(...picture.data) - 1);
    });
    await fc.assert(property);
  });

  it('has a single pixel spread over those around it, and no channel mixed with another', async () => {
    const [width, height] = [11, 11];
    const data = new Uint8Array(width * height * 3);
    data[(5 * width + 5) * 3 + 1] = 255;
    const { data: spread } = await smoothed({ width, height, channels: 3, data }, 1.2);
    const green = spread.filter((_, i) => i % 3 === 1);
    expect(spread.filter((_, i) => i % 3 !== 1).every((value) => value === 0)).toBe(true);
    // A Gaussian of that deviation is 1 / (2 π 1.2²) high.
    expect(green[5 * width + 5]).toBeCloseTo(255 / (2 * Math.PI * 1.44), -1);
    expect(green[5 * width + 6]).toBe(green[6 * width + 5]);
  });
});
