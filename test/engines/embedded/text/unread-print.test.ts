import { describe, expect, it } from 'vitest';
import { fieldReading, type Sight } from '../../../../src/engines/embedded/fields/field-reading.js';
import type { TextLine } from '../../../../src/engines/embedded/text/text-line.js';
import { countUnread } from '../../../../src/engines/embedded/text/unread-print.js';
import { RECOGNITION } from '../../../../src/models/recognition/preset.js';
import type { Homography } from '../../../../src/pictures/geometry/homography.js';
import { rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';
import type { Raster } from '../../../../src/pictures/raster.js';
import { character } from '../../../support/lines.js';
import { box, CELL, drawn, strokes } from '../../../support/print.js';

const LEFT = 20;
const TOP = 30;
const LEVEL: Homography = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/**
 * A print in cells: `_` is an empty one, `?` a character that was not read, `-` a stroke that was not, `.` a dotted
 * writing line.
 */
function seen(print: string, paper = 210, ink = 60) {
  const cells = [...print];
  const boxes = cells.flatMap((cell, i) => drawnIn(cell, LEFT + i * CELL));
  const size = { width: 2 * LEFT + cells.length * CELL, height: 2 * TOP + CELL };
  return { picture: drawn(size, boxes, paper, ink), line: lineOf(cells) };
}

function drawnIn(cell: string, left: number) {
  if (cell === '_') return [];
  if (cell === '-') return [box(left + 13, TOP, 2, CELL)];
  if (cell === '.') return [2, 9, 16, 23].map((by) => box(left + by, TOP + 25, 2, 2));
  return strokes(left, TOP);
}

function sightOf(picture: Raster): Sight {
  return { alphabet: undefined, countUnread: (line) => countUnread(picture, line) };
}

/** Its characters as recognition places them: by their first steps, as shares of a crop with a margin. */
function lineOf(cells: readonly string[]): TextLine {
  const { start, end } = RECOGNITION.margin;
  const quadrilateral = rectangle(LEFT, TOP, LEFT + cells.length * CELL, TOP + CELL);
  const characters = cells.flatMap((cell, i) =>
    '?-_.'.includes(cell) ? [] : [character(cell, (start + i + 0.4) / (start + cells.length + end))],
  );
  return { quadrilateral, characters };
}

describe('Print that was not read', () => {
  it.each([
    ['within a name', '钱?勇'],
    ['at its end', '孙华?'],
    ['at its beginning', '?玲'],
    ['behind an empty cell', '孙_?'],
    ['of several characters in one place', '孙??华'],
  ])('is found %s', (_case, print) => {
    const { picture, line } = seen(print);
    expect(countUnread(picture, line)).toBe(1);
  });

  it('is found in as many places as there are', () => {
    const { picture, line } = seen('?市?河区');
    expect(countUnread(picture, line)).toBe(2);
  });

  it('is found where print is faint', () => {
    const { picture, line } = seen('钱?勇', 120, 90);
    expect(countUnread(picture, line)).toBe(1);
  });

  it.each([
    ['everything was read', '孙华英'],
    ['characters are spaced', '张_华'],
    ['the line is longer than its print', '张华___'],
    ['a single stroke stands behind it', '张华-'],
    ['it stands on a dotted line', '张华....'],
  ])('is none where %s', (_case, print) => {
    const { picture, line } = seen(print);
    expect(countUnread(picture, line)).toBe(0);
  });
});

describe('A name with print that was not read', () => {
  it('is not believed, however sure its characters are', () => {
    const { picture, line } = seen('钱?勇');
    const sight = sightOf(picture);
    expect(fieldReading('NAME', [line], LEVEL, sight)).toMatchObject([{ text: '钱勇' }]);
    expect(fieldReading('NAME', [line], LEVEL, sight)[0]?.confidence).toBeLessThan(0.2);
    expect(fieldReading('NAME', [line], LEVEL)[0]?.confidence).toBeGreaterThan(0.9);
  });
});

describe('An address with print that was not read', () => {
  const region = '河南省洛阳市?河回族区八一大道7号';

  it.each([
    ['is believed where a region has a character there', region, 0.5, 1],
    ['is not believed where another is missing', `${region}?楼`, 0, 0.2],
  ])('%s', (_case, print, least, most) => {
    const { picture, line } = seen(print);
    const sight = sightOf(picture);
    const [address] = fieldReading('ADDRESS', [line], LEVEL, sight);
    expect(address?.text).toContain('瀍河');
    expect(address?.confidence).toBeGreaterThan(least);
    expect(address?.confidence).toBeLessThan(most);
  });
});
