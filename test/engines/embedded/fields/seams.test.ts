import { describe, expect, it } from 'vitest';
import { joinedAtSeams } from '../../../../src/engines/embedded/fields/seams.js';
import { textOf } from '../../../../src/engines/embedded/text/text-line.js';
import { mapQuadrilateral } from '../../../../src/pictures/geometry/homography.js';
import { rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';
import { rotation } from '../../../support/geometry.js';
import { textLine } from '../../../support/lines.js';

const HEIGHT = 30;

/** Lines of one row, each with the place where it begins, in characters; the page may lie askew. */
function joined(pieces: readonly (readonly [number, string])[], angle = 0): string {
  const lines = pieces.map(([start, text]) => {
    const area = rectangle(start * HEIGHT, 0, (start + [...text].length) * HEIGHT, HEIGHT);
    return textLine(text, mapQuadrilateral(rotation(angle), area));
  });
  return joinedAtSeams(lines).map(textOf).join('');
}

describe('A row that detection took for two lines', () => {
  it.each([
    ['自', '自2020年12月10日', 0],
    ['罗', '罗明波', 0],
    ['罗明', '明波', 1],
    ['罗明', '罗明波', 0],
  ])('is read once where both hold the character at the seam: %s and %s', (first, second, start) => {
    const whole = first.slice(0, start) + second;
    expect(
      joined([
        [0, first],
        [start, second],
      ]),
    ).toBe(whole);
  });

  it('is read once in a page that lies askew', () => {
    expect(
      joined(
        [
          [0, '罗明'],
          [1, '明波'],
        ],
        37,
      ),
    ).toBe('罗明波');
  });

  it('keeps a character that is printed twice', () => {
    expect(
      joined([
        [0, '李明'],
        [2, '明波'],
      ]),
    ).toBe('李明明波');
  });

  it('keeps what stands on the border of both', () => {
    expect(
      joined([
        [0, '李明'],
        [1.7, '明波'],
      ]),
    ).toBe('李明明波');
  });

  it('keeps two readings that differ', () => {
    expect(
      joined([
        [0, '白'],
        [0, '自2020年'],
      ]),
    ).toBe('白自2020年');
  });
});
