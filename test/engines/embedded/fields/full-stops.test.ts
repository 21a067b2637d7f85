import { describe, expect, it } from 'vitest';
import { withFullStops } from '../../../../src/engines/embedded/fields/full-stops.js';
import { pageFields } from '../../../../src/engines/embedded/fields/page-fields.js';
import { BACK_TEMPLATE } from '../../../../src/engines/embedded/layout/templates.js';
import type { Box } from '../../../../src/engines/embedded/text/ink.js';
import type { Raster } from '../../../../src/pictures/raster.js';
import { captionLines, lineAt, pageOf } from '../../../support/lines.js';
import { box, CELL, drawn, strokes } from '../../../support/print.js';

const SIZE = { width: 900, height: 620 };
const ROW = { left: 120, y: 280 };

type Draw = (at: { left: number; top: number }) => Box[];

const ring: Draw = ({ left, top }) => [
  box(left + 3, top + 16, 7, 2),
  box(left + 3, top + 21, 7, 2),
  box(left + 3, top + 16, 2, 7),
  box(left + 8, top + 16, 2, 7),
];
const upright: Draw = ({ left, top }) => [box(left + 4, top, 2, CELL)];
const writingLine: Draw = ({ left, top }) => [0, 6, 12, 18].map((by) => box(left + by, top + 25, 2, 2));
/** The right foot of a 人 or 入: it comes down from the left and ends in a thick dot. */
const foot: Draw = ({ left, top }) => [
  ...[0, 1, 2, 3, 4, 5, 6].map((i) => box(left - 11 + 2 * i, top + 3 + 2 * i, 3, 3)),
  box(left + 2, top + 16, 7, 6),
];
const nextCharacter: Draw = ({ left, top }) => strokes(left, top);

/** A picture of as many characters as the text has, and of what is drawn in the cell behind them. */
function pictureOf(text: string, behind: readonly Draw[], paper = 210, print = 60): Raster {
  const top = ROW.y - CELL / 2;
  const cells = [...text].map((_, i) => strokes(ROW.left + i * CELL, top));
  const end = { left: ROW.left + [...text].length * CELL, top };
  const boxes = [...cells.flat(), ...behind.flatMap((draw) => draw(end))];
  return drawn(SIZE, boxes, paper, print);
}

/** The record that was read as `text`, in a line that detection saw with the cell behind it, as it comes out. */
function recordOf(text: string, picture: Raster, confidence = 0.99): string | undefined {
  const right = ROW.left + ([...text].length + 0.5) * CELL;
  const line = lineAt({ ...ROW, right }, text);
  const characters = line.characters.map((character, i) => ({
    ...character,
    confidence,
    position: ((i + 0.5) * CELL) / (right - ROW.left),
  }));
  const page = pageOf([...captionLines(BACK_TEMPLATE), { ...line, characters }]);
  return pageFields(withFullStops(page, picture)).find(({ field }) => field === 'RECORD')?.text;
}

const SENTENCE = '申请换领新驾驶证';

describe('A row of a record that was read without a full stop', () => {
  it.each([
    ['a ring', [ring]],
    ['a ring above a dotted writing line', [ring, writingLine]],
  ])('gets one where there is %s behind it', (_case, behind) => {
    expect(recordOf(SENTENCE, pictureOf(SENTENCE, behind))).toBe(`${SENTENCE}。`);
  });

  it('gets one where the print is faint', () => {
    expect(recordOf(SENTENCE, pictureOf(SENTENCE, [ring], 120, 90))).toBe(`${SENTENCE}。`);
  });

  it('gets one in place of a doubtful mark that it was taken for', () => {
    const picture = pictureOf(SENTENCE, [ring]);
    expect(recordOf(`${SENTENCE}：`, picture, 0.6)).toBe(`${SENTENCE}。`);
    expect(recordOf(`${SENTENCE}，`, picture, 0.95)).toBe(`${SENTENCE}，`);
  });

  it.each<[string, Draw[]]>([
    ['nothing', []],
    ['a dotted writing line', [writingLine]],
    ['the edge of a frame', [upright]],
    ['another character', [nextCharacter]],
    ['the foot of a stroke', [foot]],
  ])('stays as it is where there is %s behind it', (_case, behind) => {
    expect(recordOf(SENTENCE, pictureOf(SENTENCE, behind))).toBe(SENTENCE);
  });

  it('stays as it is where it breaks off within a date', () => {
    expect(recordOf('请于2033', pictureOf('请于2033', [ring]))).toBe('请于2033');
  });

  it('keeps the one that was read', () => {
    expect(recordOf(`${SENTENCE}。`, pictureOf(SENTENCE, [ring]))).toBe(`${SENTENCE}。`);
  });

  it('has it in place of a degree sign, within the row too', () => {
    const text = '新驾驶证°2015年08月02日转入°';
    expect(recordOf(text, pictureOf(text, []))).toBe('新驾驶证。2015年08月02日转入。');
  });
});
