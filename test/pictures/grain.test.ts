import { describe, expect, it } from 'vitest';
import { grainOf } from '../../src/pictures/grain.js';
import type { Raster } from '../../src/pictures/raster.js';
import { CELL, drawn, strokes } from '../support/print.js';

const SIZE = { width: 300, height: 200 };

function painted(brightness: (x: number, y: number) => number): Raster {
  const data = Uint8Array.from({ length: SIZE.width * SIZE.height }, (_, i) =>
    brightness(i % SIZE.width, Math.floor(i / SIZE.width)),
  );
  return { ...SIZE, channels: 1, data };
}

/** Evenly spread over `range` brightnesses, and the same in every run. */
function noise(range: number): Raster {
  let state = 1;
  return painted(() => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return 120 + ((state >>> 16) % range);
  });
}

describe('The grain of a picture', () => {
  it('is none where it is plain, or grows brighter evenly', () => {
    expect(grainOf(painted(() => 200))).toBe(0);
    expect(grainOf(painted((x, y) => Math.floor(x / 4) + Math.floor(y / 4)))).toBe(0);
  });

  it('is none where there is but print on plain paper', () => {
    const print = Array.from({ length: 6 }, (_, i) => strokes(10 + 1.5 * i * CELL, 80)).flat();
    expect(grainOf(drawn(SIZE, print))).toBe(0);
  });

  it('grows with its noise', () => {
    const grains = [2, 20, 40, 80].map((range) => grainOf(noise(range)));
    expect(grains).toEqual(grains.toSorted((a, b) => a - b));
    expect(grains.at(-1)).toBeGreaterThan(2 * (grains[1] ?? 0));
  });

  it.each([
    ['upright', (x: number) => x],
    ['level', (_: number, y: number) => y],
  ])('is that of %s stripes too, as a screen has', (_case, along) => {
    const stripes = painted((x, y) => 150 + 30 * Math.cos((2 * Math.PI * along(x, y)) / 3));
    expect(grainOf(stripes)).toBeGreaterThan(12);
  });

  it('is the same in colour as in grey', () => {
    const grey = noise(60);
    const data = Uint8Array.from(
      { length: 3 * grey.data.length },
      (_, i) => grey.data[Math.floor(i / 3)] ?? 0,
    );
    expect(grainOf({ ...grey, channels: 3, data })).toBe(grainOf(grey));
  });

  it.each([1, 2, 3])('is none of a picture of %i pixels, which has no neighbours', (side) => {
    expect(grainOf({ width: side, height: side, channels: 1, data: new Uint8Array(side * side) })).toBe(0);
  });
});
