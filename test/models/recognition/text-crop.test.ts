import { describe, expect, it } from 'vitest';
import { secondTextCrop, textCrop } from '../../../src/models/recognition/text-crop.js';
import { rectangle } from '../../../src/pictures/geometry/quadrilateral.js';
import type { Raster } from '../../../src/pictures/raster.js';

function plain(width: number, height: number, value: number): Raster {
  return { width, height, channels: 1, data: new Uint8Array(width * height).fill(value) };
}

/** Crops of a text that is so wide and 40 high. */
function cropsOf(textWidth: number): Raster[] {
  const [picture, text] = [plain(8000, 100, 200), rectangle(10, 20, 10 + textWidth, 60)];
  return [textCrop(picture, text), secondTextCrop(picture, text)];
}

describe('The crops of a text', () => {
  // With their margins the texts are 44 to 46 and 35 high.
  it.each([
    ['a long text is squeezed, and keeps its proportions for a second reading', 400, [360, 570]],
    ['a short text keeps its proportions', 70, [89, 120]],
    ['a text is not squeezed below what would be padded', 90, [96, 147]],
    ['a speck is as wide as the model can take', 1, [14, 26]],
    ['an endless text is as wide as memory allows', 7000, [2560, 2560]],
  ])('are 48 pixels high, and %s', (_case, textWidth, widths) => {
    const crops = cropsOf(textWidth);
    expect(crops.map(({ width }) => width)).toEqual(widths);
    for (const { height, data } of crops) {
      expect(height).toBe(48);
      expect(new Set(data)).toEqual(new Set([200]));
    }
  });
});
