import type { Quadrilateral } from '../../license/reading.js';
import { extended, type Margin, quadrilateralSize } from '../../pictures/geometry/quadrilateral.js';
import type { Raster } from '../../pictures/raster.js';
import { straighten } from '../../pictures/warp.js';
import { RECOGNITION } from './preset.js';

/**
 * Where a position in a crop, which has a margin, lies along its text: in heights of the text from its beginning.
 * @param length of the text, in its heights
 */
export function alongText(position: number, length: number): number {
  const { start, end } = RECOGNITION.margin;
  return position * (start + length + end) - start;
}

/** The text inside a quadrilateral, straightened along it and scaled to the height that the model wants. */
export function textCrop(
  picture: Raster,
  quadrilateral: Quadrilateral,
  margin: Margin = RECOGNITION.margin,
): Raster {
  const { height } = RECOGNITION;
  const area = extended(quadrilateral, margin);
  const size = quadrilateralSize(area);
  const width = Math.round((height * size.width) / Math.max(1, size.height));
  return straighten(picture, area, Math.min(Math.max(width, 8), RECOGNITION.maxWidth), height);
}
