import type { Point, Quadrilateral } from '../../../license/reading.js';
import { convexHull } from '../../../pictures/geometry/convex-hull.js';
import { textAngle } from '../../../pictures/geometry/quadrilateral.js';
import { corners, rectangleAt } from '../../../pictures/geometry/rotated-rectangle.js';

export type Area = Quadrilateral;

/** A field, its areas, an area, its points: what is wrapped deeper is something else. */
const DEEPEST = 4;

/**
 * Every area in a value of unknown form: four points as `[x, y]` or `{ x, y }`, or eight numbers, by
 * themselves, in a list, or under any key of an object.
 */
export function areasIn(value: unknown, depth = 0): Area[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) {
    return [];
  }
  const points = fourPoints(value);
  if (points === null) {
    return Object.values(value).flatMap((part) => areasIn(part, depth + 1));
  }
  const area = clockwise(points);
  return area === null ? [] : [area];
}

/** The area around several, such as the lines of an address, in the direction of the first. */
export function enclosing(areas: readonly Area[]): Area | null {
  const [first, ...others] = areas;
  if (first === undefined || others.length === 0) {
    return first ?? null;
  }
  return corners(rectangleAt(areas.flat(), (textAngle(first) * Math.PI) / 180));
}

function fourPoints(value: object): Point[] | null {
  if (!Array.isArray(value)) {
    return null;
  }
  const points = value.length === 8 ? pairs(value).map(toPoint) : value.map(toPoint);
  return points.length === 4 && points.every((point) => point !== null) ? points : null;
}

function pairs(numbers: readonly unknown[]): unknown[][] {
  return [0, 2, 4, 6].map((i) => numbers.slice(i, i + 2));
}

function toPoint(value: unknown): Point | null {
  if (typeof value !== 'object' || value === null) {
    return null;
  }
  const [x, y, ...others] = 'x' in value && 'y' in value ? [value.x, value.y] : Object.values(value);
  const isPoint = Number.isFinite(x) && Number.isFinite(y) && others.length === 0;
  return isPoint ? { x: Number(x), y: Number(y) } : null;
}

/**
 * The same corners clockwise from the first one given, since the contract fixes no order; null where they
 * enclose no convex area.
 */
function clockwise(points: readonly Point[]): Area | null {
  const hull = convexHull(points);
  const start = hull.findIndex(({ x, y }) => x === points[0]?.x && y === points[0]?.y);
  const [a, b, c, d] = [...hull.slice(start), ...hull.slice(0, start)];
  return hull.length === 4 && a && b && c && d ? [a, b, c, d] : null;
}
