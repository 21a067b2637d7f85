import { between, type Point } from '../../../pictures/geometry/point.js';
import { contains, ends, quadrilateralSize } from '../../../pictures/geometry/quadrilateral.js';
import { cut, type TextLine, textOf } from '../text/text-line.js';

/** From a character's first step to the middle of its print, in heights of the line; see printed-area.ts. */
const TO_MIDDLE = 0.11;

/**
 * The lines of one value without what two of them share: where detection took a row for two lines, both may hold the
 * character at the seam, and it is read twice. 自 and 自2020年 are 自2020年 if the first 自 stands within the second line.
 */
export function joinedAtSeams(lines: readonly TextLine[]): TextLine[] {
  return lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const shared = next === undefined ? 0 : sharedLength(line, next);
    if (shared === 0) return [line];
    const rest = cut(line, 0, textOf(line).length - shared);
    return rest.characters.length > 0 ? [rest] : [];
  });
}

/** How much of the end of a line is the beginning of the next one, by its text and its place; in UTF-16 units. */
function sharedLength(line: TextLine, next: TextLine): number {
  const beginning = textOf(next);
  for (const [i] of line.characters.entries()) {
    const end = textOf({ characters: line.characters.slice(i) });
    if (beginning.startsWith(end) && contains(next.quadrilateral, middleOf(line, i))) return end.length;
  }
  return 0;
}

function middleOf({ quadrilateral, characters }: TextLine, index: number): Point {
  const { width, height } = quadrilateralSize(quadrilateral);
  const position = (characters[index]?.position ?? 0) + (TO_MIDDLE * height) / Math.max(1, width);
  return between(...ends(quadrilateral), position);
}
