import type { Homography } from '../../../pictures/geometry/homography.js';
import type { Quadrilateral } from '../../../pictures/geometry/point.js';
import { slice } from '../../../pictures/geometry/quadrilateral.js';
import { type TextLine, unread } from '../text/text-line.js';
import { type CaptionName, TITLES } from './captions.js';
import type { FoundCaption } from './find-captions.js';
import { type PlacedLine, placed } from './page-layout.js';
import type { CaptionPlace, PageTemplate } from './templates.js';

/** A line that stands where a caption should. */
export interface ExpectedCaption extends FoundCaption {
  /** Where the template has it. */
  readonly place: CaptionPlace;
  /** 0 in its place, 1 at the edge of what is allowed. */
  readonly error: number;
  /** The line's own place; the caption may be but its beginning. */
  readonly area: Quadrilateral;
  /** What is left of a line that is longer than the caption: it holds the value as well. */
  readonly rest?: TextLine;
}

/**
 * How far a caption may lie from its place, in page units: pages of different makes differ by up to 40 along the
 * row, and rows are 54 apart. A line that is longer by more than `extra` holds a character of the value.
 */
const TOLERANCE = { start: 45, row: 27, extra: 30 } as const;

/**
 * How much longer than the caption a line must be that holds the value as well, in page units: numbers and dates
 * have their lengths. The stamp's rows begin where 有效期限 does, and are as long as two of its characters more.
 */
const LEAST_VALUES: Partial<Record<CaptionName, number>> = {
  NUMBER: 150,
  BIRTH: 150,
  ISSUE_DATE: 150,
  VALID_FROM: 150,
  VALID_PERIOD: 150,
  FILE_NUMBER: 150,
};

/**
 * For each caption of the template but the title the line nearest to its place, if one is near enough.
 * @param reach 1, or more where the mapping is a rough guess
 */
export function captionsInPlace(
  lines: readonly TextLine[],
  { captions }: PageTemplate,
  toPage: Homography,
  reach = 1,
): ExpectedCaption[] {
  const onPage = lines.map((line) => placed(line, toPage));
  const places = Object.entries(captions) as [CaptionName, CaptionPlace][]; // keys of its own type
  return places.flatMap(([name, place]) =>
    TITLES.includes(name) ? [] : nearest(onPage, name, place, reach),
  );
}

function nearest(
  lines: readonly PlacedLine[],
  name: CaptionName,
  place: CaptionPlace,
  reach: number,
): ExpectedCaption[] {
  const [best] = lines
    .filter((line) => startError(line, place) < reach)
    .flatMap((line) => match(line, name, place, reach))
    .sort((a, b) => Number(a.rest !== undefined) - Number(b.rest !== undefined) || a.error - b.error);
  return best === undefined ? [] : [best];
}

function match(seen: PlacedLine, name: CaptionName, place: CaptionPlace, reach: number): ExpectedCaption[] {
  const extra = seen.right - seen.left - (place.right - place.left);
  const start = startError(seen, place);
  const length = Math.abs(extra) / TOLERANCE.extra;
  const { line } = seen;
  const found = { name, place, area: line.quadrilateral };
  if (length < reach) return [{ ...found, line, error: Math.max(start, length) }];
  if (extra < (LEAST_VALUES[name] ?? TOLERANCE.extra)) return [];
  const share = (place.right - place.left) / (seen.right - seen.left);
  return [{ ...found, ...parted(line.quadrilateral, share), error: start }];
}

function parted(area: Quadrilateral, share: number): { line: TextLine; rest: TextLine } {
  return { line: unread(slice(area, 0, share)), rest: unread(slice(area, share, 1)) };
}

function startError(seen: CaptionPlace, place: CaptionPlace): number {
  return Math.max(
    Math.abs(seen.left - place.left) / TOLERANCE.start,
    Math.abs(seen.y - place.y) / TOLERANCE.row,
  );
}
