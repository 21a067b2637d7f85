import type { Raster } from './raster.js';

/** Morphological closing with a square: everything dark that is narrower is filled with what lies around it. */
export function closed(
  grey: Uint8Array,
  { width, height }: Pick<Raster, 'width' | 'height'>,
  reach: number,
): Uint8Array {
  const along = { step: 1, length: width, reach };
  const across = { step: width, length: height, reach };
  const widened = lightest(lightest(grey, along), across);
  return inverted(lightest(lightest(inverted(widened), along), across));
}

function inverted(values: Uint8Array): Uint8Array {
  return values.map((value) => 255 - value);
}

interface Direction {
  /** From one pixel to the next. */
  readonly step: number;
  /** How many pixels there are in this direction. */
  readonly length: number;
  readonly reach: number;
}

/** For each pixel the highest value from `reach` before it to `reach` behind it. */
function lightest(values: Uint8Array, { step, length, reach }: Direction): Uint8Array {
  const found = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    const at = Math.floor(i / step) % length;
    const last = i + Math.min(reach, length - 1 - at) * step;
    let highest = 0;
    for (let j = i - Math.min(reach, at) * step; j <= last; j += step) {
      const value = values[j] ?? 0;
      if (value > highest) highest = value;
    }
    found[i] = highest;
  }
  return found;
}
