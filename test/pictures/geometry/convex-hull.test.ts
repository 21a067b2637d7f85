import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/license/reading.js';
import { convexHull } from '../../../src/pictures/geometry/convex-hull.js';
import { area, gridPoint } from '../../support/geometry.js';

const points = fc.array(gridPoint, { minLength: 3, maxLength: 40 });

/** Whether going from `a` over `b` to `c` turns to the right, as seen in a picture; 0 on a line. */
function turn(a: Point, b: Point, c: Point): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}

function sides(hull: readonly Point[]): (readonly [Point, Point])[] {
  return hull.map((point, i) => [point, hull[(i + 1) % hull.length] ?? point] as const);
}

describe('The convex hull', () => {
  it('leaves out what lies inside and on its edges', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
      { x: 0, y: 4 },
    ];
    expect(convexHull([{ x: 2, y: 2 }, { x: 2, y: 0 }, ...square, { x: 1, y: 3 }])).toEqual(square);
  });

  it('has every point on the inner side of each of its sides', () => {
    const holds = (all: Point[]) => {
      for (const [a, b] of sides(convexHull(all))) {
        expect(all.every((point) => turn(a, b, point) >= 0)).toBe(true);
      }
    };
    fc.assert(fc.property(points, holds));
  });

  it('is made of given points, and turns clockwise at each', () => {
    const holds = (all: Point[]) => {
      const hull = convexHull(all);
      fc.pre(area(hull) !== 0);
      expect(hull.every((point) => all.includes(point))).toBe(true);
      for (const [i, [a, b]] of sides(hull).entries()) {
        expect(turn(a, b, hull[(i + 2) % hull.length] ?? b)).toBe(1);
      }
    };
    fc.assert(fc.property(points, holds));
  });

  it('of a hull is the hull itself', () => {
    fc.assert(
      fc.property(points, (all) => {
        const hull = convexHull(all);
        expect(convexHull(hull)).toEqual(hull);
      }),
    );
  });

  it('leaves the order of the given points as it is', () => {
    const given = [
      { x: 3, y: 0 },
      { x: 0, y: 0 },
      { x: 0, y: 3 },
    ];
    convexHull(given);
    expect(given.map(({ x }) => x)).toEqual([3, 0, 0]);
  });
});
