import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyHomography,
  type Homography,
  invertHomography,
  mapQuadrilateral,
  multiply,
} from '../../src/pictures/geometry/homography.js';
import type { Point } from '../../src/pictures/geometry/point.js';
import { rectangle } from '../../src/pictures/geometry/quadrilateral.js';
import type { Raster } from '../../src/pictures/raster.js';
import { sampled, straighten } from '../../src/pictures/warp.js';
import { anyAngle, rotation, shift } from '../support/geometry.js';

type Rgb = readonly [number, number, number];
const [RED, GREEN, BLUE, YELLOW, GREY]: Rgb[] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 0],
  [128, 128, 128],
];

function drawn(width: number, height: number, colour: (pixel: Point) => Rgb | undefined): Raster {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i += 1) {
    const pixel = { x: (i % width) + 0.5, y: Math.floor(i / width) + 0.5 };
    data.set(colour(pixel) ?? [0, 0, 0], i * 3);
  }
  return { width, height, channels: 3, data };
}

function grey(rows: readonly (readonly number[])[]): Raster {
  return {
    width: rows[0]?.length ?? 0,
    height: rows.length,
    channels: 1,
    data: Uint8Array.from(rows.flat()),
  };
}

function whole({ width, height }: Raster) {
  return rectangle(0, 0, width, height);
}

function at({ width, data }: Raster, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 3, (y * width + x + 1) * 3)];
}

/** A flag of 80 by 40 with a colour in each quarter, on grey; which way up it stands shows. */
function flag({ x, y }: Point): Rgb | undefined {
  if (x < 0 || x > 80 || y < 0 || y > 40) return GREY;
  if (y < 20) return x < 40 ? RED : GREEN;
  return x < 40 ? YELLOW : BLUE;
}

/** The flag as seen in a picture of 200 by 200, through a homography from the flag to the picture. */
function flagSeen(view: Homography): Raster {
  const toFlag = invertHomography(view);
  return drawn(200, 200, (pixel) => flag(applyHomography(toFlag, pixel)));
}

function quarters(raster: Raster): number[][] {
  const { width, height } = raster;
  const [left, right, upper, lower] = [width / 4, (3 * width) / 4, height / 4, (3 * height) / 4];
  const places = [
    [left, upper],
    [right, upper],
    [right, lower],
    [left, lower],
  ] as const;
  return places.map(([x, y]) => at(raster, Math.floor(x), Math.floor(y)));
}

describe('Straightening', () => {
  it('turns a pattern at any angle upright', () => {
    const holds = (angle: number) => {
      const view = [shift(100, 100), rotation(angle), shift(-40, -20)].reduce(multiply);
      const upright = straighten(flagSeen(view), mapQuadrilateral(view, rectangle(0, 0, 80, 40)), 80, 40);
      expect(quarters(upright)).toEqual([RED, GREEN, BLUE, YELLOW]);
    };
    fc.assert(fc.property(anyAngle, holds), { numRuns: 25 });
  });

  it('takes perspective out, so that halves come out as long as each other', () => {
    const view = multiply(shift(60, 60), [1, 0.1, 0, 0.05, 1, 0, 0.006, 0.001, 1]);
    const upright = straighten(flagSeen(view), mapQuadrilateral(view, rectangle(0, 0, 80, 40)), 80, 40);
    expect(quarters(upright)).toEqual([RED, GREEN, BLUE, YELLOW]);
    expect([at(upright, 36, 5), at(upright, 43, 5)]).toEqual([RED, GREEN]);
    expect([at(upright, 5, 16), at(upright, 5, 23)]).toEqual([RED, YELLOW]);
  });

  it('of a whole picture to its own size gives its own pixels', () => {
    const picture = grey([
      [0, 10, 255],
      [7, 99, 31],
    ]);
    expect(straighten(picture, whole(picture), 3, 2)).toEqual(picture);
  });

  it('lies between neighbouring pixels where it falls between them', () => {
    const picture = grey([[0, 100, 200, 200]]);
    expect([...straighten(picture, rectangle(0.5, 0, 2.5, 1), 2, 1).data]).toEqual([50, 150]);
  });

  it('averages where the picture is finer than the result, so that no thin stroke is lost', () => {
    const strokes = Array.from({ length: 40 }, (_, y) => Array(40).fill(y % 4 === 0 ? 0 : 200));
    const small = straighten(grey(strokes), rectangle(0, 0, 40, 40), 10, 10);
    expect([...new Set(small.data)]).toEqual([150]);
  });

  it('repeats the edge of the picture outside it', () => {
    const picture = grey([
      [10, 20],
      [30, 40],
    ]);
    const { data } = straighten(picture, rectangle(-1, -1, 3, 3), 4, 4);
    expect([...data]).toEqual([10, 10, 20, 20, 10, 10, 20, 20, 30, 30, 40, 40, 30, 30, 40, 40]);
  });
});

describe('Sampling', () => {
  it('gives pixels as they are, in a pattern at any angle', () => {
    const holds = (angle: number) => {
      const view = [shift(100, 100), rotation(angle), shift(-40, -20)].reduce(multiply);
      const upright = sampled(flagSeen(view), mapQuadrilateral(view, rectangle(0, 0, 80, 40)), 16, 8);
      expect(quarters(upright)).toEqual([RED, GREEN, BLUE, YELLOW]);
    };
    fc.assert(fc.property(anyAngle, holds), { numRuns: 25 });
  });

  it('averages nothing where the picture is finer than the result', () => {
    const strokes = Array.from({ length: 40 }, (_, y) => Array(40).fill(y % 4 === 2 ? 0 : 200));
    expect([...new Set(sampled(grey(strokes), rectangle(0, 0, 40, 40), 10, 10).data)]).toEqual([0]);
    expect([...new Set(sampled(grey(strokes), rectangle(0, 1, 40, 41), 10, 10).data)]).toEqual([200]);
  });

  it('repeats the edge of the picture outside it', () => {
    const { data } = sampled(grey([[10, 20]]), rectangle(-2, 0, 4, 1), 6, 1);
    expect([...data]).toEqual([10, 10, 10, 20, 20, 20]);
  });
});
