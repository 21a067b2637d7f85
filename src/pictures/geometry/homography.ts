import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { Point, Quadrilateral } from './point.js';

/** A projective mapping of the plane: nine numbers, row by row. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/** Two sides that turn by less are in line: what is left of the sine is rounding. */
const LEAST_SINE = 1e-9;

/** A point and where it is mapped to. */
export interface Correspondence {
  readonly from: Point;
  readonly to: Point;
}

export function applyHomography(homography: Homography, point: Point): Point {
  const [a, b, c, d, e, f, g, h, i] = homography;
  const w = g * point.x + h * point.y + i;
  return { x: (a * point.x + b * point.y + c) / w, y: (d * point.x + e * point.y + f) / w };
}

export function mapQuadrilateral(homography: Homography, quadrilateral: Quadrilateral): Quadrilateral {
  const [a, b, c, d] = quadrilateral;
  const map = (point: Point) => applyHomography(homography, point);
  return [map(a), map(b), map(c), map(d)];
}

export function invertHomography(homography: Homography): Homography {
  const [a, b, c, d, e, f, g, h, i] = homography;
  return scaled([
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ]);
}

/**
 * Least-squares homography through at least four correspondences (direct linear transform on
 * normalised points: Hartley, "In defense of the eight-point algorithm", 1997).
 */
export function fitHomography(correspondences: readonly Correspondence[]): Homography {
  const source = normalisation(correspondences.map(({ from }) => from));
  const target = normalisation(correspondences.map(({ to }) => to));
  const square = new Float64Array(81);
  for (const { from, to } of correspondences) {
    addEquations(square, applyHomography(source, from), applyHomography(target, to));
  }
  return multiply(invertHomography(target), multiply(asHomography(leastVector(square)), source));
}

/**
 * The homography that takes the corners of one quadrilateral, which must have an area, to those of another. In
 * closed form: a fit takes more than twenty times as long, for each line of text.
 */
export function homographyBetween(from: Quadrilateral, to: Quadrilateral): Homography {
  return multiply(squareTo(to), invertHomography(squareTo(from)));
}

/**
 * Takes the unit square to a quadrilateral (Heckbert, "Fundamentals of texture mapping and image warping", 1989,
 * section 2.2.3). Where three corners lie on one line no homography does so: it becomes a parallelogram.
 */
function squareTo([p, q, r, s]: Quadrilateral): Homography {
  const skew = { x: p.x - q.x + r.x - s.x, y: p.y - q.y + r.y - s.y };
  const right = { x: q.x - r.x, y: q.y - r.y };
  const bottom = { x: s.x - r.x, y: s.y - r.y };
  const area = cross(right, bottom);
  const isFlat = Math.abs(area) <= LEAST_SINE * Math.hypot(right.x, right.y) * Math.hypot(bottom.x, bottom.y);
  const g = isFlat ? 0 : cross(skew, bottom) / area;
  const h = isFlat ? 0 : cross(right, skew) / area;
  const [a, d] = [q.x - p.x + g * q.x, q.y - p.y + g * q.y];
  const [b, e] = [s.x - p.x + h * s.x, s.y - p.y + h * s.y];
  return [a, b, p.x, d, e, p.y, g, h, 1];
}

/**
 * Least-squares affine mapping through at least three correspondences that are not on one line. In closed form, from
 * where the points lie around their middle: by singular values the fits of a page left 1.3 MB of garbage.
 */
export function fitAffine(correspondences: readonly Correspondence[]): Homography {
  const source = centroid(correspondences.map(({ from }) => from));
  const target = centroid(correspondences.map(({ to }) => to));
  let [xx, xy, yy, xu, yu, xv, yv] = [0, 0, 0, 0, 0, 0, 0];
  for (const { from, to } of correspondences) {
    const [x, y, u, v] = [from.x - source.x, from.y - source.y, to.x - target.x, to.y - target.y];
    xx += x * x;
    xy += x * y;
    yy += y * y;
    xu += x * u;
    yu += y * u;
    xv += x * v;
    yv += y * v;
  }
  const area = xx * yy - xy * xy;
  const [a, b] = [(xu * yy - yu * xy) / area, (yu * xx - xu * xy) / area];
  const [d, e] = [(xv * yy - yv * xy) / area, (yv * xx - xv * xy) / area];
  return [
    a,
    b,
    target.x - a * source.x - b * source.y,
    d,
    e,
    target.y - d * source.x - e * source.y,
    0,
    0,
    1,
  ];
}

/** Rotation, uniform scale and shift through two correspondences; undefined where both are of one point. */
export function similarity(a: Correspondence, b: Correspondence): Homography | undefined {
  const from = { x: b.from.x - a.from.x, y: b.from.y - a.from.y };
  const to = { x: b.to.x - a.to.x, y: b.to.y - a.to.y };
  const square = from.x ** 2 + from.y ** 2;
  if (square === 0) return undefined;
  const cos = (from.x * to.x + from.y * to.y) / square;
  const sin = (from.x * to.y - from.y * to.x) / square;
  const x = a.to.x - (cos * a.from.x - sin * a.from.y);
  const y = a.to.y - (sin * a.from.x + cos * a.from.y);
  return [cos, -sin, x, sin, cos, y, 0, 0, 1];
}

/** The mapping that is `right` first and `left` then. */
export function multiply(left: Homography, right: Homography): Homography {
  const [a, b, c, d, e, f, g, h, i] = left;
  const [j, k, l, m, n, o, p, q, r] = right;
  return scaled([
    a * j + b * m + c * p,
    a * k + b * n + c * q,
    a * l + b * o + c * r,
    d * j + e * m + f * p,
    d * k + e * n + f * q,
    d * l + e * o + f * r,
    g * j + h * m + i * p,
    g * k + h * n + i * q,
    g * l + h * o + i * r,
  ]);
}

/**
 * Adds to the normal matrix, of nine rows, the two equations that a correspondence puts to a homography: x' = to.x and
 * y' = to.y. Summed up in place: as rows of their own, and with the library's matrices, the fits of a page left 2.5 MB
 * of garbage.
 */
function addEquations(square: Float64Array, { x, y }: Point, to: Point): void {
  addSquare(square, [x, y, 1, 0, 0, 0, -to.x * x, -to.x * y, -to.x]);
  addSquare(square, [0, 0, 0, x, y, 1, -to.y * x, -to.y * y, -to.y]);
}

function addSquare(square: Float64Array, equation: Homography): void {
  for (let i = 0; i < 9; i += 1) {
    const factor = equation[i] ?? 0;
    if (factor === 0) continue;
    for (let j = 0; j < 9; j += 1) square[9 * i + j] = (square[9 * i + j] ?? 0) + factor * (equation[j] ?? 0);
  }
}

/** The unit vector that the equations take nearest to 0: the eigenvector of their normal matrix of least value. */
function leastVector(square: Float64Array): number[] {
  const matrix = Matrix.from1DArray(9, 9, square);
  // Eigenvalues come in ascending order.
  return new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).eigenvectorMatrix.getColumn(0);
}

/** Moves the centroid to the origin and the mean distance from it to √2: without it the system is ill-conditioned. */
function normalisation(points: readonly Point[]): Homography {
  const { x, y } = centroid(points);
  const spread = mean(points.map((point) => Math.hypot(point.x - x, point.y - y)));
  const scale = spread === 0 ? 1 : Math.SQRT2 / spread;
  return [scale, 0, -scale * x, 0, scale, -scale * y, 0, 0, 1];
}

function centroid(points: readonly Point[]): Point {
  return { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
}

function cross(a: Point, b: Point): number {
  return a.x * b.y - b.x * a.y;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function asHomography(values: readonly number[]): Homography {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = values;
  return scaled([a, b, c, d, e, f, g, h, i]);
}

/** A homography is defined up to a factor; the last element is made 1 where that is possible. */
function scaled(h: Homography): Homography {
  const by = Math.abs(h[8]) < 1e-12 ? 1 : h[8];
  return [h[0] / by, h[1] / by, h[2] / by, h[3] / by, h[4] / by, h[5] / by, h[6] / by, h[7] / by, h[8] / by];
}
