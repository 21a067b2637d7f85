import type { Point } from '../../license/reading.js';
import { convexHull } from '../../pictures/geometry/convex-hull.js';
import {
  angleBetweenLines,
  grown,
  type RotatedRectangle,
  rectangleAt,
  smallestRectangle,
} from '../../pictures/geometry/rotated-rectangle.js';
import { components, type ProbabilityMap } from './components.js';
import { DETECTION } from './preset.js';

/** A piece of text as detected: a rectangle at any angle in pixels of the probability map. */
export interface DetectedArea {
  readonly rectangle: RotatedRectangle;
  readonly score: number;
}

/**
 * Text areas of a probability map. The model marks a shrunken core of each text; `unclipRatio` grows the
 * rectangle back (area × ratio / perimeter on every side, as in the DB paper).
 */
export function textAreas(map: ProbabilityMap): DetectedArea[] {
  const cores = components(map, DETECTION.pixelThreshold)
    .filter(({ score }) => score >= DETECTION.boxThreshold)
    .map(({ outline, score }) => withRectangle(convexHull(outline), score));
  const direction = commonDirection(cores.map(({ rectangle }) => rectangle));
  return cores
    .map((core) => ({ core: alongTheLine(core, direction), score: core.score }))
    .filter(({ core }) => core.height >= DETECTION.minHeight)
    .map(({ core, score }) => ({ rectangle: unclipped(core), score }));
}

/** The marked core of a text. */
interface Core {
  readonly hull: readonly Point[];
  /** The smallest around the hull. */
  readonly rectangle: RotatedRectangle;
  readonly score: number;
}

function withRectangle(hull: readonly Point[], score: number): Core {
  return { hull, rectangle: smallestRectangle(hull), score };
}

/**
 * A long text shows its direction itself. A short one (one character is about square, and its smallest
 * rectangle may stand on a corner) takes that of the others.
 */
function alongTheLine({ hull, rectangle: own }: Core, direction: number): RotatedRectangle {
  const long = own.width > 2.5 * own.height;
  const similar = angleBetweenLines(own.angle, direction) < Math.PI / 6;
  return long || (similar && own.width > 1.5 * own.height) ? own : rectangleAt(hull, direction);
}

/** Mean direction of the lines, long ones first: angles are doubled, for a line has no front and no back. */
function commonDirection(rectangles: readonly RotatedRectangle[]): number {
  let x = 0;
  let y = 0;
  for (const { width, height, angle } of rectangles) {
    const weight = Math.max(0, width - 2 * height);
    x += weight * Math.cos(2 * angle);
    y += weight * Math.sin(2 * angle);
  }
  return Math.atan2(y, x) / 2;
}

function unclipped(rectangle: RotatedRectangle): RotatedRectangle {
  const { width, height } = rectangle;
  return grown(rectangle, (width * height * DETECTION.unclipRatio) / (2 * (width + height)));
}
