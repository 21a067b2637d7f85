import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point, Quadrilateral } from '../../../src/license/reading.js';
import {
  applyHomography,
  type Correspondence,
  fitAffine,
  fitHomography,
  type Homography,
  homographyBetween,
  invertHomography,
  mapQuadrilateral,
  multiply,
  similarity,
} from '../../../src/pictures/geometry/homography.js';
import { contains, rectangle } from '../../../src/pictures/geometry/quadrilateral.js';
import {
  anyAngle,
  cameraView,
  expectClose,
  hundredths,
  mapped,
  rotation,
  scaling,
  shift,
} from '../../support/geometry.js';

const CORNERS = [
  { x: 0, y: 0 },
  { x: 880, y: 0 },
  { x: 880, y: 600 },
  { x: 0, y: 600 },
] as const;

const ORIGIN: Point = { x: 0, y: 0 };

const pagePoint = fc.record({ x: fc.integer({ min: 0, max: 880 }), y: fc.integer({ min: 0, max: 600 }) });
const pagePoints = fc.array(pagePoint, { maxLength: 12 });

const affine = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), cameraView)
  .map(([across, down, view]): Homography => {
    const shear: Homography = [1, across / 20, 0, down / 20, 1, 0, 0, 0, 1];
    const [a, b, c, d, e, f] = view;
    return multiply([a, b, c, d, e, f, 0, 0, 1], shear);
  });

function correspondences(homography: Homography, points: readonly Point[]): Correspondence[] {
  return points.map((from) => ({ from, to: applyHomography(homography, from) }));
}

describe('A homography', () => {
  it('is found again from four corners and any further points', () => {
    const holds = (view: Homography, more: Point[]) => {
      const fitted = fitHomography(correspondences(view, [...CORNERS, ...more]));
      const probes = [...CORNERS, { x: 440, y: 300 }, { x: 17, y: 555 }];
      expectClose(mapped(fitted, probes), mapped(view, probes));
    };
    fc.assert(fc.property(cameraView, pagePoints, holds));
  });

  it('maps points by its nine numbers', () => {
    expect(applyHomography([2, 0, 1, 0, 3, 2, 0, 0, 1], { x: 5, y: 7 })).toEqual({ x: 11, y: 23 });
    expect(applyHomography([1, 0, 0, 0, 1, 0, 0.5, 0, 1], { x: 2, y: 4 })).toEqual({ x: 1, y: 2 });
  });

  it('is undone by its inverse', () => {
    const holds = (view: Homography, points: Point[]) =>
      expectClose(mapped(invertHomography(view), mapped(view, [...CORNERS, ...points])), [
        ...CORNERS,
        ...points,
      ]);
    fc.assert(fc.property(cameraView, pagePoints, holds));
  });

  it('multiplied by another maps as the two do in turn, the right one first', () => {
    const turned = multiply(rotation(Math.PI / 2), multiply(scaling(2), shift(1, 0)));
    expectClose([applyHomography(turned, { x: 0, y: 3 })], [{ x: -6, y: 2 }]);
  });

  it('maps the corners of a quadrilateral in their order', () => {
    const [a, b, c, d] = CORNERS;
    const moved = mapQuadrilateral(shift(10, 20), [a, b, c, d]);
    expect(moved).toEqual(CORNERS.map(({ x, y }) => ({ x: x + 10, y: y + 20 })));
  });
});

describe('The homography between two quadrilaterals', () => {
  const page = rectangle(0, 0, 880, 600);
  const probes = [...CORNERS, { x: 440, y: 300 }, { x: 17, y: 555 }];

  it('takes the corners of the one to those of the other, in their order', () => {
    const holds = (one: Homography, other: Homography) => {
      const [from, to] = [mapQuadrilateral(one, page), mapQuadrilateral(other, page)];
      expectClose(mapped(homographyBetween(from, to), from), to);
    };
    fc.assert(fc.property(cameraView, cameraView, holds));
  });

  it('is what the least squares find as well', () => {
    const holds = (view: Homography) => {
      const fitted = fitHomography(correspondences(view, CORNERS));
      expectClose(
        mapped(homographyBetween(page, mapQuadrilateral(view, page)), probes),
        mapped(fitted, probes),
      );
    };
    fc.assert(fc.property(cameraView, holds));
  });

  it.each<[string, Quadrilateral]>([
    ['a line', [ORIGIN, { x: 88, y: 60 }, { x: 88, y: 60 }, ORIGIN]],
    ['a point', [ORIGIN, ORIGIN, ORIGIN, ORIGIN]],
  ])('flattens the page onto %s', (_case, to) => {
    expectClose(mapped(homographyBetween(page, to), page), to);
  });

  it.each<[string, Quadrilateral]>([
    ['first', [{ x: 30, y: 10 }, { x: 60, y: 0 }, { x: 60, y: 20 }, ORIGIN]],
    ['second', [ORIGIN, { x: 30, y: 10 }, { x: 60, y: 20 }, { x: 0, y: 20 }]],
    ['third', [ORIGIN, { x: 60, y: 0 }, { x: 30, y: 10 }, { x: 0, y: 20 }]],
  ])('keeps the page within reach where the %s corner lies on the line of its neighbours', (_case, to) => {
    const [middle = ORIGIN] = mapped(homographyBetween(page, to), [{ x: 440, y: 300 }]);
    expect(contains(rectangle(-1, -1, 61, 21), middle)).toBe(true);
  });
});

describe('An affine mapping', () => {
  it('is found again from three corners and any further points', () => {
    const holds = (mapping: Homography, more: Point[]) => {
      const fitted = fitAffine(correspondences(mapping, [...CORNERS.slice(0, 3), ...more]));
      expectClose(mapped(fitted, CORNERS), mapped(mapping, CORNERS));
    };
    fc.assert(fc.property(affine, pagePoints, holds));
  });

  it('evens out errors that cancel each other', () => {
    const holds = (mapping: Homography, error: Point) => {
      const noisy = CORNERS.flatMap((from) => {
        const to = applyHomography(mapping, from);
        return [-1, 1].map((sign) => ({ from, to: { x: to.x + sign * error.x, y: to.y + sign * error.y } }));
      });
      expectClose(mapped(fitAffine(noisy), CORNERS), mapped(mapping, CORNERS));
    };
    fc.assert(fc.property(affine, pagePoint, holds));
  });

  it('keeps lines parallel, whatever the points suggest', () => {
    const to = [CORNERS[0], CORNERS[1], { x: 700, y: 600 }, { x: 100, y: 600 }];
    const [, , , , , , g, h, i] = fitAffine(CORNERS.map((from, at) => ({ from, to: to[at] ?? from })));
    expect([g, h, i]).toEqual([0, 0, 1]);
  });
});

describe('A similarity', () => {
  it('takes two points where they should go, and keeps the shape of everything else', () => {
    const holds = (angle: number, by: number, [a, b]: readonly [Point, Point]) => {
      const mapping = multiply(shift(by, 7), multiply(rotation(angle), scaling(by)));
      const found = similarity(
        { from: a, to: applyHomography(mapping, a) },
        { from: b, to: applyHomography(mapping, b) },
      );
      fc.pre(a.x !== b.x || a.y !== b.y);
      expectClose(mapped(found ?? shift(0, 0), CORNERS), mapped(mapping, CORNERS));
    };
    fc.assert(fc.property(anyAngle, hundredths(0.1, 5), fc.tuple(pagePoint, pagePoint), holds));
  });

  it('is not given by one point alone', () => {
    const [point] = CORNERS;
    expect(similarity({ from: point, to: point }, { from: point, to: { x: 1, y: 1 } })).toBeUndefined();
  });
});
