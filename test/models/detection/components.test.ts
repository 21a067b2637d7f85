import { describe, expect, it } from 'vitest';
import { components, type ProbabilityMap } from '../../../src/models/detection/components.js';
import { boundingRectangle } from '../../../src/pictures/geometry/quadrilateral.js';
import { mapOf } from './probability-map.js';

/** Left, top, right and bottom of each area. */
function boxes(map: ProbabilityMap): number[][] {
  return components(map, 0.3).map(({ outline }) => {
    const [from, , to] = boundingRectangle(outline);
    return [from.x, from.y, to.x, to.y];
  });
}

describe('The areas of a map', () => {
  it.each([
    ['are none where nothing is above the threshold', ['...', '.2.'], []],
    ['reach over whole pixels', ['....', '.99.', '....'], [[1, 1, 3, 2]]],
    ['are connected over corners', ['9..', '.9.', '..9'], [[0, 0, 3, 3]]],
    ['are connected over a corner towards the left', ['.9', '9.'], [[0, 0, 2, 2]]],
    [
      'are apart with one pixel between',
      ['9.9'],
      [
        [0, 0, 1, 1],
        [2, 0, 3, 1],
      ],
    ],
    [
      'come from top to bottom',
      ['..9', '...', '9..'],
      [
        [2, 0, 3, 1],
        [0, 2, 1, 3],
      ],
    ],
    ['may touch every edge', ['99', '99'], [[0, 0, 2, 2]]],
    ['go around what they enclose', ['999', '9.9', '999'], [[0, 0, 3, 3]]],
    ['wind', ['9.9', '9.9', '999'], [[0, 0, 3, 3]]],
  ])('%s', (_case, rows, expected) => {
    expect(boxes(mapOf(...rows))).toEqual(expected);
  });

  it('at the end of one row and the beginning of the next are apart', () => {
    expect(boxes(mapOf('...9', '9...'))).toEqual([
      [3, 0, 4, 1],
      [0, 1, 1, 2],
    ]);
  });

  it('have the mean probability of their pixels, those of holes left out', () => {
    const [area] = components(mapOf('.5.', '9.9', '.5.'), 0.3);
    expect(area?.score).toBeCloseTo(0.7);
  });

  it('have the corners of the outermost pixels of each row for an outline', () => {
    const [area] = components(mapOf('99..', '9.99'), 0.3);
    expect(area?.outline).toEqual([
      { x: 0, y: 0 },
      { x: 2, y: 0 },
      { x: 0, y: 1 },
      { x: 2, y: 1 },
      { x: 0, y: 1 },
      { x: 4, y: 1 },
      { x: 0, y: 2 },
      { x: 4, y: 2 },
    ]);
  });
});
