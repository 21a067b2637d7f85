import type { Point, Quadrilateral } from './point.js';

/** A rectangle at any angle. `angle` is the direction of its width in radians, clockwise from "to the right". */
export interface RotatedRectangle {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

/** The rectangle of smallest area around a convex hull: one of its sides lies along a side of the hull. */
export function smallestRectangle(hull: readonly Point[]): RotatedRectangle {
  const angles = hull.map((point, i) => sideAngle(point, hull[(i + 1) % hull.length] ?? point));
  const candidates = angles.map((angle) => rectangleAt(hull, angle));
  const best = candidates.reduce((a, b) => (b.width * b.height < a.width * a.height ? b : a));
  return readingAlongTheLongSide(best);
}

/** The smallest rectangle around the points whose width runs in the given direction. */
export function rectangleAt(points: readonly Point[], angle: number): RotatedRectangle {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const [left, right] = extent(points, cos, sin);
  const [top, bottom] = extent(points, -sin, cos);
  const u = (left + right) / 2;
  const v = (top + bottom) / 2;
  return {
    centre: { x: u * cos - v * sin, y: u * sin + v * cos },
    width: right - left,
    height: bottom - top,
    angle,
  };
}

/** Grown by `margin` on every side. */
export function grown(rectangle: RotatedRectangle, margin: number): RotatedRectangle {
  return { ...rectangle, width: rectangle.width + 2 * margin, height: rectangle.height + 2 * margin };
}

export function corners({ centre, width, height, angle }: RotatedRectangle): Quadrilateral {
  const along = { x: (Math.cos(angle) * width) / 2, y: (Math.sin(angle) * width) / 2 };
  const across = { x: (-Math.sin(angle) * height) / 2, y: (Math.cos(angle) * height) / 2 };
  const at = (u: number, v: number) => ({
    x: centre.x + u * along.x + v * across.x,
    y: centre.y + u * along.y + v * across.y,
  });
  return [at(-1, -1), at(1, -1), at(1, 1), at(-1, 1)];
}

/** The difference of two line directions in radians, in [0, π/2]; opposite directions are the same line. */
export function angleBetweenLines(a: number, b: number): number {
  const difference = Math.abs(a - b) % Math.PI;
  return Math.min(difference, Math.PI - difference);
}

function readingAlongTheLongSide(rectangle: RotatedRectangle): RotatedRectangle {
  const { width, height, angle } = rectangle;
  if (width >= height) return { ...rectangle, angle: towardsTheRight(angle) };
  return { ...rectangle, width: height, height: width, angle: towardsTheRight(angle + Math.PI / 2) };
}

/** The same line with its direction in (-π/2, π/2]. */
export function towardsTheRight(angle: number): number {
  const turned = angle - Math.PI * Math.round(angle / Math.PI);
  return turned <= -Math.PI / 2 ? turned + Math.PI : turned;
}

function sideAngle(a: Point, b: Point): number {
  return Math.atan2(b.y - a.y, b.x - a.x);
}

/** How far the points reach in the direction (cos, sin). */
function extent(points: readonly Point[], cos: number, sin: number): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const { x, y } of points) {
    const at = x * cos + y * sin;
    least = Math.min(least, at);
    most = Math.max(most, at);
  }
  return [least, most];
}
