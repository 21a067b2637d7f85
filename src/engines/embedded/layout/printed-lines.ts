import { quadrilateralSize } from '../../../pictures/geometry/quadrilateral.js';
import type { TextLine } from '../text/text-line.js';
import type { CaptionSearch } from './find-captions.js';

/** A single digit is half as wide as its box is high; nothing that is printed is narrower. */
const MIN_ASPECT = 0.45;

/** The values without specks beside captions and values, which are read as some character or other. */
export function printed({ values }: CaptionSearch): TextLine[] {
  return values.filter(({ quadrilateral }) => {
    const { width, height } = quadrilateralSize(quadrilateral);
    return width >= MIN_ASPECT * height;
  });
}
