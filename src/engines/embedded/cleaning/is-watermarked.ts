import type { Quadrilateral } from '../../../pictures/geometry/point.js';
import { median } from '../../../pictures/percentile.js';
import type { Raster } from '../../../pictures/raster.js';
import { contrastOf } from './contrast.js';
import { textDirections } from './text-directions.js';

/**
 * Lines that run slantwise to others belong to a watermark if the print of the ones has less than this share of the
 * contrast of the others'. On papers that lie beside a licence the print is as dark.
 */
const FAINT = 0.7;

/** Whether faint print runs slantwise over the picture; of a dense watermark more may be found than of the licence. */
export function isWatermarked(picture: Raster, areas: readonly Quadrilateral[]): boolean {
  const { along, slantwise } = textDirections(areas);
  if (slantwise.length === 0) return false;
  const contrasts = [along, slantwise].map((lines) => median(lines.map((line) => contrastOf(picture, line))));
  return Math.min(...contrasts) < FAINT * Math.max(...contrasts);
}
