import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/license/reading.js';
import { convexHull } from '../../../src/pictures/geometry/convex-hull.js';
import { boundingRectangle, contains } from '../../../src/pictures/geometry/quadrilateral.js';
import {
  angleBetweenLines,
  corners,
  grown,
  type RotatedRectangle,
  rectangleAt,
  smallestRectangle,
  towardsTheRight,
} from '../../../src/pictures/geometry/rotated-rectangle.js';
import {
  anyAngle,
  area,
  expectClose,
  gridPoint,
  hundredths,
  mapped,
  rotation,
} from '../../support/geometry.js';

const hull = fc
  .array(gridPoint, { minLength: 3, maxLength: 30 })
  .map(convexHull)
  .filter((points) => area(points) > 0);

/** Longer than high, so that its direction is that of its longer side. */
const wideRectangle = fc.record({
  centre: gridPoint,
  width: fc.integer({ min: 60, max: 200 }),
  height: fc.integer({ min: 1, max: 50 }),
  angle: hundredths(-1.5, 1.5),
});

describe('The smallest rectangle around a hull', () => {
  it('holds every point of it', () => {
    const holds = (points: Point[]) => {
      const around = corners(grown(smallestRectangle(points), 1e-6));
      expect(points.every((point) => contains(around, point))).toBe(true);
    };
    fc.assert(fc.property(hull, holds));
  });

  it('is as large however the hull is turned', () => {
    const holds = (points: Point[], angle: number) => {
      const turned = smallestRectangle(mapped(rotation(angle), points));
      const straight = smallestRectangle(points);
      expect(turned.width * turned.height).toBeCloseTo(straight.width * straight.height, 6);
    };
    fc.assert(fc.property(hull, anyAngle, holds));
  });

  it('is no larger than the rectangle at any other angle, and reads along its longer side to the right', () => {
    const holds = (points: Point[], angle: number) => {
      const smallest = smallestRectangle(points);
      const other = rectangleAt(points, angle);
      expect(smallest.width * smallest.height).toBeLessThanOrEqual(other.width * other.height + 1e-6);
      expect(smallest.width).toBeGreaterThanOrEqual(smallest.height);
      expect(Math.cos(smallest.angle)).toBeGreaterThanOrEqual(-1e-9);
    };
    fc.assert(fc.property(hull, anyAngle, holds));
  });

  it('of the corners of a rectangle is that rectangle', () => {
    const holds = (rectangle: RotatedRectangle) =>
      expectClose(corners(smallestRectangle(corners(rectangle))), corners(rectangle));
    fc.assert(fc.property(wideRectangle, holds));
  });
});

describe('The rectangle in a given direction', () => {
  it('touches the points on all four sides', () => {
    const rectangle = rectangleAt(
      [
        { x: 0, y: 2 },
        { x: 5, y: 0 },
        { x: 8, y: 3 },
      ],
      0,
    );
    expect(rectangle).toEqual({ centre: { x: 4, y: 1.5 }, width: 8, height: 3, angle: 0 });
  });

  it('at a quarter turn has its width across the picture, from top to bottom', () => {
    const rectangle = rectangleAt(
      boundingRectangle([
        { x: 0, y: 0 },
        { x: 2, y: 9 },
      ]),
      Math.PI / 2,
    );
    expect(rectangle.width).toBeCloseTo(9);
    expect(rectangle.height).toBeCloseTo(2);
    expectClose([corners(rectangle)[0]], [{ x: 2, y: 0 }]);
  });
});

describe('The direction of a line', () => {
  it.each([
    [0, 0],
    [0.5, 0.5],
    [-1.5, -1.5],
    [Math.PI - 0.5, -0.5],
    [-Math.PI + 0.5, 0.5],
    [Math.PI, 0],
    [Math.PI / 2, Math.PI / 2],
    [-Math.PI / 2, Math.PI / 2],
    [7 * Math.PI + 0.25, 0.25],
  ])('%d towards the right is %d', (angle, expected) => {
    expect(towardsTheRight(angle)).toBeCloseTo(expected, 9);
  });

  it.each([
    [0, 0, 0],
    [0.3, -0.2, 0.5],
    [0, Math.PI, 0],
    [0, Math.PI / 2, Math.PI / 2],
    [-1.5, 1.5, Math.PI - 3],
    [0.1, 2 * Math.PI + 0.2, 0.1],
  ])('%d is apart from %d by %d', (a, b, expected) => {
    expect(angleBetweenLines(a, b)).toBeCloseTo(expected, 9);
    expect(angleBetweenLines(b, a)).toBeCloseTo(expected, 9);
  });
});
