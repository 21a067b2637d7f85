import type { Quadrilateral } from '../../license/reading.js';
import { extended, quadrilateralSize } from '../../pictures/geometry/quadrilateral.js';
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

/** The text inside a quadrilateral, straightened along it, scaled to the height that the model wants, and squeezed. */
export function textCrop(picture: Raster, quadrilateral: Quadrilateral): Raster {
  return crop(picture, extended(quadrilateral, RECOGNITION.margin), squeezed);
}

/** The same text for a second reading: with another margin, and not squeezed. */
export function secondTextCrop(picture: Raster, quadrilateral: Quadrilateral): Raster {
  return crop(picture, extended(quadrilateral, RECOGNITION.secondMargin), (width) => width);
}

function crop(picture: Raster, area: Quadrilateral, widthFor: (natural: number) => number): Raster {
  const { height, maxWidth } = RECOGNITION;
  const size = quadrilateralSize(area);
  const width = Math.round(widthFor((height * size.width) / Math.max(1, size.height)));
  return straighten(picture, area, Math.min(Math.max(width, 8), maxWidth), height);
}

/** What would be padded anyway stays as it is. */
function squeezed(width: number): number {
  const { minWidth, squeeze } = RECOGNITION;
  return Math.max(Math.min(width, minWidth), width * squeeze);
}
