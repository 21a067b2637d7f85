import { type Homography, multiply } from '../../../pictures/geometry/homography.js';
import type { CaptionPlace } from './templates.js';

/** A line on a page that is upright but for a few degrees. */
export interface SlopingLine extends CaptionPlace {
  /** How far it sinks on its way, as a share of its length. */
  readonly slope: number;
}

/** What slopes more is no row: 15 % are nine degrees. */
const MAX_SLOPE = 0.15;
/** Rows of a screen seen from the side do not converge nearer than some screens away; in page units, from its middle. */
const NEAREST = 3000;

/**
 * The mapping that makes the rows of a page horizontal: a screen that was photographed from the side has rows that
 * converge, and by 500 units to the right of their captions values may stand half a row off.
 */
export function levelRows(lines: readonly SlopingLine[]): Homography {
  const rows = lines.filter(({ slope }) => Math.abs(slope) < MAX_SLOPE);
  const mean = (value: (line: SlopingLine) => number) => weightedMean(rows, value);
  const x = mean(({ left, right }) => (left + right) / 2);
  const y = mean((line) => line.y);
  const slope = mean((line) => line.slope);
  const variance = mean((line) => (line.y - y) ** 2);
  const bend = variance > 0 ? mean((line) => (line.y - y) * (line.slope - slope)) / variance : 0;
  return around(x, y, slope, Math.abs(bend) * NEAREST < 1 ? bend : 0);
}

/** The direction of a line is the surer the longer it is. */
function weightedMean(rows: readonly SlopingLine[], value: (line: SlopingLine) => number): number {
  const weights = rows.map(({ left, right }) => (right - left) ** 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? 0 : rows.reduce((sum, line, i) => sum + value(line) * (weights[i] ?? 0), 0) / total;
}

/** Rows through (x, y) sink by `slope`; others by `bend` more for each unit that they stand below. */
function around(x: number, y: number, slope: number, bend: number): Homography {
  const to: Homography = [1, 0, -x, 0, 1, -y, 0, 0, 1];
  const level: Homography = [1, 0, 0, -slope, 1, 0, bend, 0, 1];
  const back: Homography = [1, 0, x, 0, 1, y, 0, 0, 1];
  return multiply(back, multiply(level, to));
}
