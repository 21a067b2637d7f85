import type { Quadrilateral } from '../../../license/reading.js';
import { invertHomography, mapQuadrilateral } from '../../../pictures/geometry/homography.js';
import { rectangle } from '../../../pictures/geometry/quadrilateral.js';
import type { CaptionName } from './captions.js';
import type { PageLayout } from './page-layout.js';
import { nextCaptionOfRow } from './value-lines.js';

/** Where the longest value of a row ends, in page units: at the photograph, or at the page's edge. */
const ENDS: Partial<Record<CaptionName, number>> = {
  NUMBER: 800,
  NATIONALITY: 845,
  BIRTH: 650,
  ISSUE_DATE: 650,
  CLASS: 650,
  VALID_PERIOD: 720,
  FILE_NUMBER: 850,
};
/** Half the height of a line with the space around it that recognition is used to, in page units. */
const HALF_LINE = 22;
/** Between a caption and what may be read of a value, in page units. */
const GAP = 4;

/** Where a caption's value must stand, in pixels of the picture, whether or not a line was found there. */
export function valueZone(page: PageLayout, name: CaptionName): Quadrilateral | undefined {
  const caption = page.captions.get(name);
  if (caption === undefined) return undefined;
  const left = caption.right + GAP;
  const right = Math.min(nextCaptionOfRow(page, caption) - GAP, ENDS[name] ?? Number.POSITIVE_INFINITY);
  if (right <= left || !Number.isFinite(right)) return undefined;
  const onPage = rectangle(left, caption.y - HALF_LINE, right, caption.y + HALF_LINE);
  return mapQuadrilateral(invertHomography(page.toPage), onPage);
}
