import { describe, expect, it } from 'vitest';
import { textDirections } from '../../../../src/engines/embedded/cleaning/text-directions.js';
import { corners } from '../../../../src/pictures/geometry/rotated-rectangle.js';

/** A line of text of the given length that runs at so many degrees, 30 pixels high. */
function line(degrees: number, width = 300) {
  return corners({ centre: { x: 500, y: 400 }, width, height: 30, angle: (degrees * Math.PI) / 180 });
}

const counts = (areas: Parameters<typeof textDirections>[0]) => {
  const { along, slantwise } = textDirections(areas);
  return { along: along.length, slantwise: slantwise.length };
};

describe('The direction of text', () => {
  it('is that of most of it, by its length', () => {
    const areas = [line(0, 600), line(2, 500), line(30, 200), line(31, 200), line(29, 200)];
    expect(counts(areas)).toEqual({ along: 2, slantwise: 3 });
  });

  it.each([0, 45, 90, 180, 270])('is found on a picture turned by %i degrees', (turn) => {
    const areas = [line(turn), line(turn + 3), line(turn - 30, 200)];
    expect(counts(areas)).toEqual({ along: 2, slantwise: 1 });
  });

  it('is the same for text that is upside down', () => {
    expect(counts([line(0), line(180), line(-179)])).toEqual({ along: 3, slantwise: 0 });
  });

  it.each([
    ['lines of a page in perspective', 8, { along: 2, slantwise: 0 }],
    ['lines that lie between', 10, { along: 1, slantwise: 0 }],
    ['a watermark', 30, { along: 1, slantwise: 1 }],
    ['a page that lies beside it', 90, { along: 1, slantwise: 0 }],
  ])('tells %s', (_, degrees, expected) => {
    expect(counts([line(0, 400), line(degrees)])).toEqual(expected);
  });

  it('is not told by single characters', () => {
    expect(counts([line(0), line(30, 60)])).toEqual({ along: 1, slantwise: 0 });
  });

  it('is none where there is no text', () => {
    expect(counts([])).toEqual({ along: 0, slantwise: 0 });
  });
});
