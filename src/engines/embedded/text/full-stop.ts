import { RECOGNITION } from '../../../models/recognition/preset.js';
import { alongText } from '../../../models/recognition/text-crop.js';
import { extended, quadrilateralSize, slice } from '../../../pictures/geometry/quadrilateral.js';
import type { Raster } from '../../../pictures/raster.js';
import { straighten } from '../../../pictures/warp.js';
import { type Box, Ink } from './ink.js';
import type { TextLine } from './text-line.js';

/** The end of a line as it is looked at: in pixels its height, in its heights what is seen before and behind. */
const VIEW = { height: 48, before: 2.6, behind: 0.6 } as const;
/** Pixels of the view for each height of the line. */
const SCALE = VIEW.height / (1 + 2 * RECOGNITION.margin.across);
/** In pixels: a 。 is 7 to 12 wide, strokes are 3 to 6. */
const REACH = 10;
/**
 * Where the middle of a 。 may stand, in heights of the line: behind the first step of the character before it, behind
 * the end of the line as detected, and as a share of the view from its top. Of 76 in records all are within.
 */
const PLACE = { start: 0.4, end: 1.1, behindLine: 0.1, top: 0.45, bottom: 0.77 } as const;
/** Half the side of the square that a 。 fills, in pixels. */
const HALF = 4;
/** Of 255; print on blurred and dark pictures has 20 and more. */
const LEAST_PRINT = 8;

/** Something small and dark. */
export interface Speck {
  /** Its middle, as a share of the line's length. */
  readonly position: number;
  /** How much darker it is than the darkest of what lies around it, as a share of the line's print. */
  readonly contrast: number;
}

/** The end of a line, with places in pixels of the view. */
interface LineEnd {
  readonly ink: Ink;
  /** Where the line ends as detected. */
  readonly end: number;
  /** Where the first step of its last character is. */
  readonly last: number;
}

/** What most looks like a full stop 。 where one would be printed behind the last character of a line. */
export function speckBehind(picture: Raster, line: TextLine): Speck | undefined {
  const seen = lookAtEnd(picture, line);
  const print = printOf(seen);
  const { width, height } = quadrilateralSize(line.quadrilateral);
  let best: Speck | undefined;
  for (const [x, y] of places(seen)) {
    const contrast = contrastAt(seen.ink, x, y) / print;
    if (best !== undefined && contrast <= best.contrast) continue;
    best = { position: Math.min(1, 1 + ((x - seen.end) * height) / (SCALE * width)), contrast };
  }
  return best;
}

function lookAtEnd(picture: Raster, { quadrilateral, characters }: TextLine): LineEnd {
  const { width, height } = quadrilateralSize(quadrilateral);
  const before = Math.min(VIEW.before, width / height);
  const area = extended(slice(quadrilateral, 1 - (before * height) / width, 1), {
    start: 0,
    end: VIEW.behind,
    across: RECOGNITION.margin.across,
  });
  const view = straighten(picture, area, Math.round((before + VIEW.behind) * SCALE), VIEW.height);
  const end = before * SCALE;
  return { ink: Ink.of(view, REACH), end, last: end + lastStep(characters, width / height) * SCALE };
}

/** Of the last character, in heights from the line's end. */
function lastStep(characters: TextLine['characters'], length: number): number {
  return alongText(characters.at(-1)?.position ?? 1, length) - length;
}

/** How dark the last characters are in squares as large as a 。: more than most of these, as strokes leave gaps. */
function printOf({ ink, last }: LineEnd): number {
  const found: number[] = [];
  for (let y = VIEW.height / 4; y < (VIEW.height * 3) / 4; y += 2) {
    for (let x = Math.max(HALF, Math.round(last - 1.4 * SCALE)); x < last; x += 2)
      found.push(square(ink, x, y));
  }
  const share = found.sort((a, b) => a - b)[Math.floor(found.length * 0.6)] ?? 0;
  // Where nothing is printed, the grain of the paper would be.
  return Math.max(share, LEAST_PRINT);
}

function* places({ last, end }: LineEnd): Generator<readonly [number, number]> {
  const left = Math.round(last + PLACE.start * SCALE);
  const right = Math.min(last + PLACE.end * SCALE, end + PLACE.behindLine * SCALE);
  for (let y = Math.round(PLACE.top * VIEW.height); y < PLACE.bottom * VIEW.height; y += 1) {
    for (let x = left; x < right; x += 1) yield [x, y];
  }
}

/** A stroke goes on above, below or on the left, the next character on the right; a 。 stands alone. */
function contrastAt(ink: Ink, x: number, y: number): number {
  const [near, far] = [HALF + 3, HALF + 6];
  const around = [
    ...leftOf(x - far + 1, y).map((box) => ink.mean(box)),
    ink.mean({ left: x + near, top: 8, right: x + near + 13, bottom: VIEW.height - 10 }),
    ink.mean({ left: x - HALF - 1, top: 6, right: x + HALF + 2, bottom: y - near }),
    ink.mean({ left: x - HALF, top: y + near, right: x + HALF + 1, bottom: y + far }),
  ];
  return square(ink, x, y) - Math.max(...around);
}

/** Down from the top of the line: the foot of a 入 ends as a speck, and comes from above on the left. */
function leftOf(left: number, y: number): Box[] {
  const tops = Array.from({ length: Math.floor((y + HALF - 6) / 3) + 1 }, (_, i) => y + HALF - 5 - 3 * i);
  return tops.map((top) => ({ left, top, right: left + 3, bottom: top + 6 }));
}

function square(ink: Ink, x: number, y: number): number {
  return ink.mean({ left: x - HALF, top: y - HALF, right: x + HALF + 1, bottom: y + HALF + 1 });
}
