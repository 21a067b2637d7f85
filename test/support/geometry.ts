import fc from 'fast-check';
import { expect } from 'vitest';
import type { Point } from '../../src/license/reading.js';
import { applyHomography, type Homography, multiply } from '../../src/pictures/geometry/homography.js';

/** Whole coordinates: areas and turns are exact, and many points fall on one line. */
export const gridPoint = fc.record({
  x: fc.integer({ min: -50, max: 50 }),
  y: fc.integer({ min: -50, max: 50 }),
});

/** Hundredths between two bounds; doubles of fast-check are mostly next to 0. */
export function hundredths(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: min * 100, max: max * 100 }).map((number) => number / 100);
}

export const anyAngle = hundredths(-180, 180).map((degrees) => (degrees * Math.PI) / 180);

export function rotation(angle: number): Homography {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, -sin, 0, sin, cos, 0, 0, 0, 1];
}

export function shift(x: number, y: number): Homography {
  return [1, 0, x, 0, 1, y, 0, 0, 1];
}

export function scaling(by: number): Homography {
  return [by, 0, 0, 0, by, 0, 0, 0, 1];
}

/** Straight from above, as in a scan. */
export const scanView = fc
  .tuple(anyAngle, hundredths(0.4, 3), fc.integer({ min: -2000, max: 2000 }))
  .map(([angle, scale, x]) => [shift(x, 500), rotation(angle), scaling(scale)].reduce(multiply));

/** How a camera may see a flat thing of the size of PAGE: any rotation, and edges up to a fifth longer than opposite ones. */
export const cameraView = viewsAslant(1);

/** The same with edges up to a tenth longer than opposite ones. */
export const gentleView = viewsAslant(0.5);

function viewsAslant(steepness: number): fc.Arbitrary<Homography> {
  const place = fc.integer({ min: -2000, max: 2000 });
  return fc
    .tuple(anyAngle, hundredths(0.4, 3), fc.tuple(place, place), hundredths(-2, 2), hundredths(-3, 3))
    .map(([angle, scale, [x, y], across, down]) => {
      const g = (across * steepness) / 1e4;
      const h = (down * steepness) / 1e4;
      const tilt: Homography = [1, 0, 0, 0, 1, 0, g, h, 1];
      return [shift(x, y), rotation(angle), scaling(scale), tilt, shift(-440, -300)].reduce(multiply);
    });
}

export function distances(points: readonly Point[], others: readonly Point[]): number[] {
  expect(points).toHaveLength(others.length);
  return points.map((point, i) => Math.hypot(point.x - (others[i]?.x ?? 0), point.y - (others[i]?.y ?? 0)));
}

export function expectClose(points: readonly Point[], others: readonly Point[], tolerance = 1e-6): void {
  expect(Math.max(...distances(points, others))).toBeLessThan(tolerance);
}

export function mapped(homography: Homography, points: readonly Point[]): Point[] {
  return points.map((point) => applyHomography(homography, point));
}

/** Area of a polygon; positive when its corners go clockwise as seen in a picture. */
export function area(corners: readonly Point[]): number {
  return corners.reduce((sum, a, i) => sum + cross(a, corners[(i + 1) % corners.length] ?? a), 0) / 2;
}

function cross(a: Point, b: Point): number {
  return a.x * b.y - b.x * a.y;
}
