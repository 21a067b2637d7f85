import { RECOGNITION } from '../../../models/recognition/preset.js';
import { alongText } from '../../../models/recognition/text-crop.js';
import { extended, quadrilateralSize } from '../../../pictures/geometry/quadrilateral.js';
import { percentile } from '../../../pictures/percentile.js';
import type { Raster } from '../../../pictures/raster.js';
import { straighten } from '../../../pictures/warp.js';
import { Ink } from './ink.js';
import type { TextLine } from './text-line.js';

/** Of the line as it is looked at, in pixels: half as high as for recognition, which takes a tenth of the time. */
const HEIGHT = 24;
/** Pixels of the view for each height of the line. */
const SCALE = HEIGHT / (1 + 2 * RECOGNITION.margin.across);
/** In pixels: strokes are 1 to 3 wide. */
const REACH = 5;
/** Of the view in which print is looked for: writing lines and the rows above and below are outside. */
const ROWS = { top: 5, bottom: 19 } as const;
/** What a character fills before and behind its first step, in heights of the line. */
const FILLED = { before: 0.4, behind: 0.6 } as const;
/** Of 255; print on blurred and dark pictures has 20 and more. */
const LEAST_PRINT = 8;
/** A column holds print from this share of the darkness on that this share of the columns read does not reach. */
const PRINTED = { share: 0.4, percentile: 0.6 } as const;

/**
 * How wide print is that was left unread, in heights of the line. Of 1,600 lines of names and addresses, in other fonts
 * and on worse pictures too, the 29 with a character missing have 0.34 and more, and those read in full 0.18 at most,
 * but for two on dotted lines with 0.28. A missing character that is squeezed in is not wide enough.
 */
const LEAST_WIDTH = 0.3;

/**
 * In how many places of a line there is print that none of the characters read accounts for: what a recognition model
 * has no character for, it often leaves out without a word, and is sure of all the others.
 */
export function countUnread(picture: Raster, line: TextLine): number {
  const gaps = gapsOf(line);
  // Most lines have none, and are not looked at.
  if (!gaps.some((gap) => isWide(gap.right - gap.left))) return 0;
  const columns = columnsOf(picture, line);
  const read = columns.filter((_, x) => !gaps.some(({ left, right }) => x >= left && x < right));
  const least = PRINTED.share * Math.max(LEAST_PRINT, percentile(read, PRINTED.percentile));
  const widths = gaps.map(({ left, right }) => columns.subarray(left, right).filter((dark) => dark > least));
  return widths.filter(({ length }) => isWide(length)).length;
}

/** @param width in columns of the view */
function isWide(width: number): boolean {
  return width >= LEAST_WIDTH * SCALE;
}

/** How dark each column of the line is, 0 to 255. */
function columnsOf(picture: Raster, { quadrilateral }: TextLine): Uint8Array {
  const { width, height } = quadrilateralSize(quadrilateral);
  const area = extended(quadrilateral, { start: 0, end: 0, across: RECOGNITION.margin.across });
  const view = straighten(picture, area, Math.max(1, Math.round((width / height) * SCALE)), HEIGHT);
  const ink = Ink.of(view, REACH);
  return Uint8Array.from({ length: view.width }, (_, x) => ink.mean({ left: x, right: x + 1, ...ROWS }));
}

interface Gap {
  readonly left: number;
  readonly right: number;
}

/** Where no character that was read stands, in columns of the view, from left to right. */
function gapsOf({ quadrilateral, characters }: TextLine): Gap[] {
  const { width, height } = quadrilateralSize(quadrilateral);
  const gaps: Gap[] = [];
  let left = 0;
  for (const { text, position } of characters) {
    if (text.trim() === '') continue;
    const at = alongText(position, width / height);
    gaps.push({ left, right: Math.round((at - FILLED.before) * SCALE) });
    left = Math.round((at + FILLED.behind) * SCALE);
  }
  gaps.push({ left, right: Math.round((width / height) * SCALE) });
  return gaps.filter((gap) => gap.right > gap.left);
}
