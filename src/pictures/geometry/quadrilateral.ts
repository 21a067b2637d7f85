import { between, distance, midpoint, type Point, type Quadrilateral } from './point.js';

/** Lengths along and across the text, in the units of the corners. */
export function quadrilateralSize(quadrilateral: Quadrilateral): { width: number; height: number } {
  const [a, b, c, d] = quadrilateral;
  return {
    width: (distance(a, b) + distance(d, c)) / 2,
    height: (distance(a, d) + distance(b, c)) / 2,
  };
}

export function centre(quadrilateral: Quadrilateral): Point {
  const [a, b, c, d] = quadrilateral;
  return midpoint(midpoint(a, c), midpoint(b, d));
}

/** The middles of the two sides across the text: where it begins and where it ends. */
export function ends([a, b, c, d]: Quadrilateral): [Point, Point] {
  return [midpoint(a, d), midpoint(b, c)];
}

/** Direction of the text in degrees, clockwise from "to the right", in (-180, 180]. */
export function textAngle(quadrilateral: Quadrilateral): number {
  const [from, to] = ends(quadrilateral);
  return (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
}

/** The same corners for text that reads the other way up. */
export function turnedAround(quadrilateral: Quadrilateral): Quadrilateral {
  const [a, b, c, d] = quadrilateral;
  return [c, d, a, b];
}

export function scaled(quadrilateral: Quadrilateral, by: Point): Quadrilateral {
  const [a, b, c, d] = quadrilateral;
  const scale = ({ x, y }: Point) => ({ x: x * by.x, y: y * by.y });
  return [scale(a), scale(b), scale(c), scale(d)];
}

/** The part from `start` to `end` along the text, both as shares of its length. */
export function slice(quadrilateral: Quadrilateral, start: number, end: number): Quadrilateral {
  const [a, b, c, d] = quadrilateral;
  return [between(a, b, start), between(a, b, end), between(d, c, end), between(d, c, start)];
}

export interface Margin {
  /** Before the text, behind it, and above and below it, in shares of its height; less than 0 cuts off. */
  readonly start: number;
  readonly end: number;
  readonly across: number;
}

/** The quadrilateral with a margin around its text. */
export function extended(quadrilateral: Quadrilateral, { start, end, across }: Margin): Quadrilateral {
  const { width, height } = quadrilateralSize(quadrilateral);
  const along = height / Math.max(1, width);
  const [a, b, c, d] = slice(quadrilateral, -start * along, 1 + end * along);
  return [
    between(a, d, -across),
    between(b, c, -across),
    between(b, c, 1 + across),
    between(a, d, 1 + across),
  ];
}

/** Whether a point lies in a convex quadrilateral whose corners go clockwise. */
export function contains(quadrilateral: Quadrilateral, point: Point): boolean {
  return quadrilateral.every((from, i) => {
    const to = quadrilateral[(i + 1) % 4] ?? from;
    return (to.x - from.x) * (point.y - from.y) >= (to.y - from.y) * (point.x - from.x);
  });
}

/** The smallest upright rectangle around the given points, as a quadrilateral. */
export function boundingRectangle(points: readonly Point[]): Quadrilateral {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  return rectangle(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
}

export function rectangle(left: number, top: number, right: number, bottom: number): Quadrilateral {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}
