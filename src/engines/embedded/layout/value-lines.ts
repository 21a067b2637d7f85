import type { CaptionName } from './captions.js';
import { middle, type PageLayout, type PlacedLine } from './page-layout.js';
import type { CaptionPlace } from './templates.js';

/**
 * Half the height of a row in page units. Rows lie 54 units apart or more; a value may stand up to ten units
 * off its caption's height, and the small English caption below it 28.
 */
const HALF_ROW = 27;
/** Lines of one value lie at most this far apart, in page units: the record's are about 48 apart. */
const LINE_SPACING = 80;

/** The lines of a caption's row: to its right, up to the next caption of the row; in reading order. */
export function rowOf(page: PageLayout, name: CaptionName): PlacedLine[] {
  const caption = page.captions.get(name);
  if (caption === undefined) return [];
  const right = nextCaptionOfRow(page, caption);
  return page.values
    .filter((line) => Math.abs(line.y - caption.y) < HALF_ROW && isBetween(line, caption, right))
    .sort((a, b) => a.left - b.left);
}

/** The lines that begin in a caption's row and go on below it, down to `bottom` (page units) at most. */
export function paragraphOf(page: PageLayout, name: CaptionName, bottom: number): PlacedLine[] {
  const caption = page.captions.get(name);
  if (caption === undefined) return [];
  const candidates = page.values
    .filter((line) => line.y > caption.y - HALF_ROW && line.y < bottom && middle(line).x > caption.right)
    .sort((a, b) => a.y - b.y);
  const end = candidates.findIndex((line, i) => line.y - (candidates[i - 1] ?? caption).y > LINE_SPACING);
  return inReadingOrder(end < 0 ? candidates : candidates.slice(0, end));
}

/** Row by row, and from left to right in each. */
export function inReadingOrder(lines: readonly PlacedLine[]): PlacedLine[] {
  const rows: PlacedLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && line.y - first.y < HALF_ROW / 1.5) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.left - b.left));
}

function nextCaptionOfRow(page: PageLayout, caption: CaptionPlace): number {
  const others = [...page.captions.values()].filter(
    (other) => other.left > caption.right && Math.abs(other.y - caption.y) < HALF_ROW,
  );
  return Math.min(...others.map(({ left }) => left));
}

function isBetween(line: PlacedLine, caption: CaptionPlace, right: number): boolean {
  const { x } = middle(line);
  return x > caption.right && x < right;
}
