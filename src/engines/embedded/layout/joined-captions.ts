import type { Quadrilateral } from '../../../license/reading.js';
import { distance } from '../../../pictures/geometry/point.js';
import { centre, contains, extended, quadrilateralSize } from '../../../pictures/geometry/quadrilateral.js';
import { type TextLine, textOf } from '../text/text-line.js';
import { CAPTIONS } from './captions.js';

/**
 * From the end of one character to the middle of the next, in heights of a line: apps set captions of two characters as
 * wide as those of six, which have four between the two.
 */
const FARTHEST = 6;

type Lines = readonly TextLine[];

/** The lines with the pieces of a caption joined where its characters stand so far apart that detection took them apart. */
export function joinedCaptions(lines: Lines): Lines {
  const pieces = lines.flatMap((line) => piecesFrom(line, lines));
  const taken = new Set(pieces.flat());
  return [...pieces.map(joined), ...lines.filter((line) => !taken.has(line))];
}

/** The pieces of the caption that begins with a line; none where it does not, or is whole. */
function piecesFrom(first: TextLine, lines: Lines): Lines[] {
  const start = textOf(first).trim();
  const begun = Object.values(CAPTIONS).filter((caption) => start !== '' && caption.startsWith(start));
  const found = begun.map((caption) => continued([first], caption.slice(start.length), lines));
  return found.flatMap((pieces) => (pieces === undefined || pieces.length < 2 ? [] : [pieces])).slice(0, 1);
}

/** The pieces with those of the rest of the caption, the last of which may go on behind it. */
function continued(pieces: Lines, rest: string, lines: Lines): Lines | undefined {
  const last = pieces.at(-1);
  if (rest === '' || last === undefined) return pieces;
  const next = lines.find((line) => isBeside(line, last) && goesOn(textOf(line).trim(), rest));
  if (next === undefined) return undefined;
  return continued([...pieces, next], rest.slice(textOf(next).trim().length), lines);
}

function goesOn(text: string, rest: string): boolean {
  return text !== '' && (rest.startsWith(text) || text.startsWith(rest));
}

function isBeside(line: TextLine, last: TextLine): boolean {
  const row = extended(last.quadrilateral, { start: 0, end: FARTHEST, across: 0 });
  return line !== last && contains(row, centre(line.quadrilateral));
}

/** One line over all of the pieces, with the gaps between them. */
function joined(pieces: Lines): TextLine {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) throw new Error('Expected pieces of a caption, got none.');
  const [a, , , d] = first.quadrilateral;
  const [, b, c] = last.quadrilateral;
  const quadrilateral: Quadrilateral = [a, b, c, d];
  const { width } = quadrilateralSize(quadrilateral);
  const characters = pieces.flatMap((piece) => {
    const start = distance(a, piece.quadrilateral[0]);
    const length = quadrilateralSize(piece.quadrilateral).width;
    return piece.characters.map((one) => ({ ...one, position: (start + one.position * length) / width }));
  });
  return { quadrilateral, characters };
}
