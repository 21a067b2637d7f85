import type { LicenseMedium, PageSide } from '../../../license/field.js';
import type { Point } from '../../../license/reading.js';
import { applyHomography, type Homography } from '../../../pictures/geometry/homography.js';
import { midpoint } from '../../../pictures/geometry/point.js';
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

export function placed(line: TextLine, toPage: Homography): PlacedLine {
  const [a, b, c, d] = line.quadrilateral;
  const start = applyHomography(toPage, midpoint(a, d));
  const end = applyHomography(toPage, midpoint(b, c));
  return { line, left: start.x, right: end.x, y: (start.y + end.y) / 2 };
}

export function middle({ left, right, y }: CaptionPlace): Point {
  return { x: (left + right) / 2, y };
}
