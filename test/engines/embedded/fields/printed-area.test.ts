import { describe, expect, it } from 'vitest';
import { printedArea } from '../../../../src/engines/embedded/fields/printed-area.js';
import { cut, type TextLine } from '../../../../src/engines/embedded/text/text-line.js';
import { type Homography, mapQuadrilateral } from '../../../../src/pictures/geometry/homography.js';
import { rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';
import { expectClose, rotation } from '../../../support/geometry.js';
import { character, textLine } from '../../../support/lines.js';

const IDENTITY: Homography = [1, 0, 0, 0, 1, 0, 0, 0, 1];

function area(lines: readonly TextLine[], toPage = IDENTITY) {
  const found = printedArea(lines, toPage);
  if (found === null) throw new Error('Expected an area');
  return found;
}

describe('The area of a value', () => {
  it('is as wide as its line where the text fills that, and a little lower', () => {
    const found = area([textLine('李英珂', rectangle(100, 50, 220, 90))]);
    expectClose(found, rectangle(102, 51.8, 220, 88.2), 0.1);
  });

  it('does not reach far beyond the characters', () => {
    const line = { quadrilateral: rectangle(0, 0, 200, 40), characters: [character('男', 0.5)] };
    expectClose(area([line]), rectangle(82, 1.8, 128, 38.2), 0.1);
  });

  it('leaves out the gap to what was cut off', () => {
    const [left] = area([cut(textLine('2013-03-16 至2029-03-16', rectangle(0, 0, 420, 30)), 11)]);
    const [next] = area([cut(textLine('2013-03-16 至2029-03-16', rectangle(0, 0, 420, 30)), 12)]);
    expect(next.x).toBeGreaterThan(left.x + 10);
  });

  it('has nothing to do with spaces around the text', () => {
    const quadrilateral = rectangle(0, 0, 200, 20);
    const [a, b] = [' 李 ', '李'].map((text) => area([textLine(text, quadrilateral)]));
    expectClose(a ?? [], b ?? [], 0.1);
  });

  it('encloses all lines, as a rectangle on the page', () => {
    const view = rotation(0.3);
    const lines = [
      textLine('青年路6号', rectangle(0, 0, 150, 30)),
      textLine('25栋', rectangle(4, 50, 100, 80)),
    ];
    const upright = area(lines);
    const seen = lines.map((line) => ({
      ...line,
      quadrilateral: mapQuadrilateral(view, line.quadrilateral),
    }));
    expectClose(upright, rectangle(0, 1.35, 150, 78.65), 2);
    expectClose(area(seen, rotation(-0.3)), mapQuadrilateral(view, upright), 0.001);
  });

  it('is the whole line where no character is known to stand in it', () => {
    const quadrilateral = rectangle(0, 0, 200, 40);
    expect(area([{ quadrilateral, characters: [] }])).toEqual(quadrilateral);
  });

  it('is not there without lines', () => {
    expect(printedArea([], IDENTITY)).toBeNull();
  });
});
