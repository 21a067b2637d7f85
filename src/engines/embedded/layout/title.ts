import { distance } from 'fastest-levenshtein';
import type { Quadrilateral } from '../../../license/reading.js';
import { type Homography, similarity } from '../../../pictures/geometry/homography.js';
import { ends, slice } from '../../../pictures/geometry/quadrilateral.js';
import type { TextLine } from '../text/text-line.js';
import { CAPTIONS, type CaptionName } from './captions.js';
import type { CaptionPlace } from './templates.js';

/** The titles of both pages begin alike, and the second half of each says all: 机动车驾驶证, 动车驾驶证副页. */
const SECOND_HALF = 0.5;
/** As many characters as are in the second half of either title for sure. */
const LENGTH = 5;
/** One misread character leaves 驾驶证副页 four away from 动车驾驶证, and 动车行驶证 is another document's. */
const MAX_WRONG = 1;
const OTHER_DOCUMENT = '行驶证';

/** The part of a title's line that has to be read. */
export function endOfTitle(area: Quadrilateral): Quadrilateral {
  return slice(area, SECOND_HALF, 1);
}

/** Whether a text, read at the end of a line, is how the title ends. */
export function endsLike(text: string, title: CaptionName): boolean {
  const printed = text.replaceAll(' ', '');
  if (printed.includes(OTHER_DOCUMENT)) return false;
  const end = printed.slice(-LENGTH);
  return distance(end, CAPTIONS[title].slice(-LENGTH)) <= MAX_WRONG;
}

/** The mapping onto the page that takes a title to its place. A title is so long that it says where all else is to about two rows. */
export function mappingByTitle(line: TextLine, { left, right, y }: CaptionPlace): Homography | undefined {
  const [start, end] = ends(line.quadrilateral);
  return similarity({ from: start, to: { x: left, y } }, { from: end, to: { x: right, y } });
}
