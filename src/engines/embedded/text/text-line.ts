import type { Quadrilateral } from '../../../license/reading.js';
import type { CharacterReading } from '../../../models/recognition/ctc.js';
import { slice } from '../../../pictures/geometry/quadrilateral.js';

/** A line of text as read, and where it stands in the picture. */
export interface TextLine {
  readonly quadrilateral: Quadrilateral;
  readonly characters: readonly CharacterReading[];
}

/** A line of which only the place is known. */
export function unread(quadrilateral: Quadrilateral): TextLine {
  return { quadrilateral, characters: [] };
}

export function textOf(line: Pick<TextLine, 'characters'>): string {
  return line.characters.map(({ text }) => text).join('');
}

/** A line is as sure as its least sure character: one wrong character makes a wrong value. */
export function confidenceOf(lines: readonly Pick<TextLine, 'characters'>[]): number {
  const values = lines.flatMap(({ characters }) => characters.map(({ confidence }) => confidence));
  return values.length === 0 ? 0 : Math.min(...values);
}

/**
 * The characters from `start` up to but without `end`, both positions in the line's text, with the part of the
 * quadrilateral that they fill.
 */
export function cut(line: TextLine, start: number, end: number = textOf(line).length): TextLine {
  const from = indexAt(line, start);
  const to = indexAt(line, end);
  const characters = line.characters.slice(from, to);
  return {
    quadrilateral: slice(line.quadrilateral, boundary(line, from), boundary(line, to)),
    characters: characters.map((character) => ({
      ...character,
      position: within(line, from, to, character),
    })),
  };
}

/** Which character stands at a position in the text: a rare one takes two places there. */
function indexAt({ characters }: TextLine, position: number): number {
  let length = 0;
  let index = 0;
  for (const { text } of characters) {
    if (length >= position) break;
    length += text.length;
    index += 1;
  }
  return index;
}

/** Where the character before `index` ends and the one at `index` begins, as a share of the line. */
function boundary({ characters }: TextLine, index: number): number {
  const before = characters[index - 1];
  const after = characters[index];
  if (before === undefined) return 0;
  if (after === undefined) return 1;
  return (before.position + after.position) / 2;
}

function within(line: TextLine, start: number, end: number, character: CharacterReading): number {
  const from = boundary(line, start);
  const length = boundary(line, end) - from;
  return length <= 0 ? 0 : (character.position - from) / length;
}
