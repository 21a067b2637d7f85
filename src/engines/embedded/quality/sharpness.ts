import {
  type Homography,
  invertHomography,
  mapQuadrilateral,
} from '../../../pictures/geometry/homography.js';
import { rectangle } from '../../../pictures/geometry/quadrilateral.js';
import { median, percentile } from '../../../pictures/percentile.js';
import { luma, pixelValues } from '../../../pictures/pixel-values.js';
import type { Raster } from '../../../pictures/raster.js';
import { straighten } from '../../../pictures/warp.js';
import type { PlacedLine } from '../layout/page-layout.js';

/** The part of a line that is looked at, in page units; characters are 25 to 45 high. More costs time and tells the same. */
const SEEN = { minWidth: 30, maxWidth: 160, height: 24 } as const;
/** The longest lines of a page: enough for a median that one line of faint print does not sway. */
const LINES = 4;
/** A tenth of a line's pixels lie on the edge of a stroke; the steepest third of them shows how sharp it is. */
const STEEPEST = 0.97;
/** In brightness, 0 to 255; with less, print and paper are as good as one and have no edges to measure. */
const MIN_CONTRAST = 12;

/**
 * How sharp the print is: the step from one page unit (0.1 mm) to the next at the edges of strokes, as a share of
 * the whole step from print to paper; along or across the lines, whichever is the softer, since a moved camera
 * blurs one way only. Pictures too small to show strokes come out soft as well. Undefined without any line.
 */
export function sharpness(
  picture: Raster,
  toPage: Homography,
  lines: readonly PlacedLine[],
): number | undefined {
  const toPicture = invertHomography(toPage);
  const longest = [...lines].sort((a, b) => b.right - b.left - (a.right - a.left)).slice(0, LINES);
  const seen = longest.filter(({ left, right }) => right - left >= SEEN.minWidth);
  const edges = seen.flatMap((line) => edgesOf(view(picture, toPicture, line)));
  if (edges.length === 0) return undefined;
  return Math.min(median(edges.map(({ along }) => along)), median(edges.map(({ across }) => across)));
}

/** The beginning of a line at one pixel to the page unit. */
function view(picture: Raster, toPicture: Homography, { left, right, y }: PlacedLine): Raster {
  const width = Math.round(Math.min(right - left, SEEN.maxWidth));
  const onPage = rectangle(left, y - SEEN.height / 2, left + width, y + SEEN.height / 2);
  return straighten(picture, mapQuadrilateral(toPicture, onPage), width, SEEN.height);
}

function edgesOf(line: Raster): { along: number; across: number }[] {
  const grey = pixelValues(line, luma);
  const contrast = percentile(grey, 0.95) - percentile(grey, 0.03);
  if (contrast < MIN_CONTRAST) return [];
  return [
    {
      along: percentile(steps(line, grey, 1), STEEPEST) / contrast,
      across: percentile(steps(line, grey, line.width), STEEPEST) / contrast,
    },
  ];
}

/** From each pixel to the next one on its right (`by` 1) or below it (`by` one row). */
function steps({ width }: Raster, grey: Uint8Array, by: number): Uint8Array {
  return grey.map((value, i) => {
    const isFirst = by === 1 ? i % width === 0 : i < width;
    return isFirst ? 0 : Math.abs(value - (grey[i - by] ?? 0));
  });
}
