import { closed } from '../../../pictures/closing.js';
import type { Quadrilateral } from '../../../pictures/geometry/point.js';
import { quadrilateralSize } from '../../../pictures/geometry/quadrilateral.js';
import { percentile } from '../../../pictures/percentile.js';
import { luma, pixelValues } from '../../../pictures/pixel-values.js';
import type { Raster } from '../../../pictures/raster.js';
import { straighten } from '../../../pictures/warp.js';

/** Of a line as it is looked at, in pixels; strokes are 1 to 3 wide then. */
const HEIGHT = 24;
const REACH = 5;
/** Print fills 20 to 30 % of its line. */
const PRINTED = 0.85;

/** How much darker than its paper the print of a line is, as a share of the paper's brightness: 0 to 1. */
export function contrastOf(picture: Raster, line: Quadrilateral): number {
  const { width, height } = quadrilateralSize(line);
  const view = straighten(picture, line, Math.max(1, Math.round((width * HEIGHT) / height)), HEIGHT);
  const grey = pixelValues(view, luma);
  const paper = closed(grey, view, REACH);
  const contrast = grey.map((value, i) => 255 * shareOfPaper((paper[i] ?? 0) - value, value));
  return percentile(contrast, PRINTED) / 255;
}

/**
 * How much darker a pixel is than its paper, as a share of the paper's brightness: 0 to 1. In the shade both are darker,
 * and the share stays.
 */
export function shareOfPaper(darkness: number, grey: number): number {
  return darkness / Math.max(1, grey + darkness);
}
