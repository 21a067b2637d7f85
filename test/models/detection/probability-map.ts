import type { ProbabilityMap } from '../../../src/models/detection/components.js';
import { contains } from '../../../src/pictures/geometry/quadrilateral.js';
import { corners, type RotatedRectangle } from '../../../src/pictures/geometry/rotated-rectangle.js';

/** A map drawn with signs: a digit is that many tenths, anything else nothing. */
export function mapOf(...rows: readonly string[]): ProbabilityMap {
  const data = Float32Array.from(rows.join(''), (sign) => (Number(sign) || 0) / 10);
  return { width: rows[0]?.length ?? 0, height: rows.length, data };
}

/** A map of the given size that is sure of text in the given rectangles, and of none elsewhere. */
export function mapWith(
  size: number,
  rectangles: readonly RotatedRectangle[],
  probability = 0.9,
): ProbabilityMap {
  const areas = rectangles.map(corners);
  const data = new Float32Array(size * size);
  for (let i = 0; i < data.length; i += 1) {
    const pixel = { x: (i % size) + 0.5, y: Math.floor(i / size) + 0.5 };
    if (areas.some((area) => contains(area, pixel))) data[i] = probability;
  }
  return { width: size, height: size, data };
}
