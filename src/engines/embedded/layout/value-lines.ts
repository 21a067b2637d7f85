import type { Homography } from '../../../pictures/geometry/homography.js';
import { confidenceOf, cut, textOf } from '../text/text-line.js';
import type { CaptionName } from './captions.js';
import { middle, type PageLayout, type PlacedLine, placed } from './page-layout.js';
import type { CaptionPlace } from './templates.js';

/**
 * Half the height of a row in page units. Rows lie 54 units apart or more; a value may stand up to ten units
 * off its caption's height, and the small English caption below it 28.
 */
const HALF_ROW = 27;
/** The middles of two lines of one row are less far apart, in page units. */
const SAME_ROW = HALF_ROW / 1.5;
/** Lines of one value lie at most this far apart, in page units: a record's are 48 to 100 apart. */
const LINE_SPACING = 125;
/** A character that stands alone beside a longer text is taken for a part of it from this confidence on. */
const SURE_CHARACTER = 0.5;
/** How far a value may reach into its caption's place, in page units: a third of a character. */
const CAPTION_MARGIN = 10;
/** And they begin at one left edge, give or take this much. What begins elsewhere is a barcode, or beside the page. */
const LEFT_EDGE = 60;

/** The lines of a caption's row: to its right, up to the next caption of the row; in reading order. */
export function rowOf(page: PageLayout, name: CaptionName): PlacedLine[] {
  const caption = page.captions.get(name);
  if (caption === undefined) return [];
  const right = nextCaptionOfRow(page, caption);
  const row = levelWith(
    caption,
    page.values.filter((line) => isBetween(line, caption, right)),
  )
    .filter((line) => isNearest(caption, line, page))
    .map((line) => (name === 'NAME' ? behindCaption(line, caption, page.toPage) : line))
    .sort((a, b) => a.left - b.left);
  return withoutSpecks(withoutRepeats(row));
}

/**
 * The lines as high as a caption, and those that go on as high as one of these: values are printed after the captions, and
 * may be turned against them by a degree or two.
 */
function levelWith(caption: CaptionPlace, lines: readonly PlacedLine[]): PlacedLine[] {
  const row: PlacedLine[] = [];
  for (const line of lines.toSorted((a, b) => a.left - b.left)) {
    const isLevel = Math.abs(line.y - caption.y) < HALF_ROW;
    if (isLevel || row.some((before) => goesOn(before, line))) row.push(line);
  }
  return row;
}

function goesOn(before: PlacedLine, line: PlacedLine): boolean {
  return line.left > before.right && Math.abs(line.y - before.y) < SAME_ROW;
}

/** The lines that begin in a caption's row and go on below it, down to `bottom` (page units) at most. */
export function paragraphOf(page: PageLayout, name: CaptionName, bottom: number): PlacedLine[] {
  const caption = page.captions.get(name);
  if (caption === undefined) return [];
  const candidates = page.values.filter(
    (line) => line.y > caption.y - HALF_ROW && line.y < bottom && middle(line).x > caption.right,
  );
  return coherent(rows(candidates), caption).flat();
}

/** Whether none of the captions above and below is nearer: apps print the times as little as 28 units apart. */
function isNearest(caption: CaptionPlace, line: PlacedLine, { medium, captions }: PageLayout): boolean {
  if (medium === 'PAPER') return true;
  const column = [...captions.values()].filter(
    ({ left, right }) => left < caption.right && right > caption.left,
  );
  return column.every(({ y }) => Math.abs(line.y - y) >= Math.abs(line.y - caption.y));
}

/**
 * Without what stands in the caption's own place: where a caption is misread it is none, and what was made of it is not
 * the value's beginning. Of names nothing else tells; numbers, dates and classes hold no such characters, and what fits
 * the page badly would cost them digits.
 */
function behindCaption(placedLine: PlacedLine, caption: CaptionPlace, toPage: Homography): PlacedLine {
  const { line, left, right } = placedLine;
  const start = caption.right - CAPTION_MARGIN;
  const first = line.characters.findIndex(({ position }) => left + position * (right - left) >= start);
  if (first <= 0) return placedLine;
  return placed(cut(line, textOf({ characters: line.characters.slice(0, first) }).length), toPage);
}

/** Row by row, and from left to right in each. */
export function inReadingOrder(lines: readonly PlacedLine[]): PlacedLine[] {
  return rows(lines).flat();
}

/** The rows up to the first that is too far below the one before it or begins elsewhere than the first. */
function coherent(paragraph: readonly PlacedLine[][], caption: CaptionPlace): readonly PlacedLine[][] {
  const left = paragraph[0]?.[0]?.left ?? 0;
  const end = paragraph.findIndex((row, i) => {
    const [first = caption] = row;
    const [above = caption] = paragraph[i - 1] ?? [];
    return first.y - above.y > LINE_SPACING || Math.abs(first.left - left) > LEFT_EDGE;
  });
  return end < 0 ? paragraph : paragraph.slice(0, end);
}

/**
 * Where a caption and its value stand close together, the caption's line may reach over the value's first
 * character, which is then read twice: the piece that lies within a longer line goes.
 */
function withoutRepeats(row: readonly PlacedLine[]): PlacedLine[] {
  return row.filter((line) => !row.some((other) => lengthOf(other) > lengthOf(line) && covers(other, line)));
}

function covers({ left, right }: PlacedLine, line: PlacedLine): boolean {
  const { x } = middle(line);
  return x > left && x < right;
}

function lengthOf({ left, right }: PlacedLine): number {
  return right - left;
}

/** The end of a caption or a dot of the writing line is read as some character, and not surely. */
function withoutSpecks(row: readonly PlacedLine[]): PlacedLine[] {
  const values = row.filter(
    ({ line }) => line.characters.length > 1 || confidenceOf([line]) >= SURE_CHARACTER,
  );
  return values.length > 0 ? values : [...row];
}

function rows(lines: readonly PlacedLine[]): PlacedLine[][] {
  const found: PlacedLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const row = found.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && line.y - first.y < SAME_ROW) row.push(line);
    else found.push([line]);
  }
  return found.map((row) => withoutSpecks(withoutRepeats(row.sort((a, b) => a.left - b.left))));
}

/** Where the next caption to the right begins, in page units; Infinity where there is none. */
export function nextCaptionOfRow(page: PageLayout, caption: CaptionPlace): number {
  const others = [...page.captions.values()].filter(
    (other) => other.left > caption.right && Math.abs(other.y - caption.y) < HALF_ROW,
  );
  return Math.min(...others.map(({ left }) => left));
}

function isBetween(line: PlacedLine, caption: CaptionPlace, right: number): boolean {
  const { x } = middle(line);
  return x > caption.right && x < right;
}
