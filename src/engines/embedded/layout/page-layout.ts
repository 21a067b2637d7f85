import type { LicenseMedium, PageSide } from '../../../license/field.js';
import type { Point } from '../../../license/reading.js';
import type { Homography } from '../../../pictures/geometry/homography.js';
import type { TextLine } from '../text/text-line.js';
import type { CaptionName } from './captions.js';
import type { CaptionPlace } from './templates.js';

/** A line of a page and where it stands on it, in page units. */
export interface PlacedLine extends CaptionPlace {
  readonly line: TextLine;
}

/** One page as found in the picture: its captions and everything else that stands on it. */
export interface PageLayout {
  readonly side: PageSide;
  readonly medium: LicenseMedium;
  /** From pixels of the picture to page units. */
  readonly toPage: Homography;
  /** Places as seen; where a caption was not found, as the template has it. */
  readonly captions: ReadonlyMap<CaptionName, CaptionPlace>;
  readonly values: readonly PlacedLine[];
}

/**
 * Where a line stands on the page, from the middle of its one short side to that of the other. Written out: each guess of
 * where a page may be places every line, and points mapped one by one were up to a fifth of a page's 13 MB of garbage.
 */
export function placed(line: TextLine, [a, b, c, d, e, f, g, h, i]: Homography): PlacedLine {
  const [topLeft, topRight, bottomRight, bottomLeft] = line.quadrilateral;
  const [startX, startY] = [(topLeft.x + bottomLeft.x) / 2, (topLeft.y + bottomLeft.y) / 2];
  const [endX, endY] = [(topRight.x + bottomRight.x) / 2, (topRight.y + bottomRight.y) / 2];
  const startW = g * startX + h * startY + i;
  const endW = g * endX + h * endY + i;
  const startRow = (d * startX + e * startY + f) / startW;
  const endRow = (d * endX + e * endY + f) / endW;
  return {
    line,
    left: (a * startX + b * startY + c) / startW,
    right: (a * endX + b * endY + c) / endW,
    y: (startRow + endRow) / 2,
  };
}

export function middle({ left, right, y }: CaptionPlace): Point {
  return { x: (left + right) / 2, y };
}
