import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelRows } from '../../../../src/engines/embedded/layout/level-rows.js';
import { applyHomography } from '../../../../src/pictures/geometry/homography.js';

/** A line in a row that sinks by a slope which grows downwards, around the middle of a page. */
function inRow(y: number, left: number, { slope, bend }: { slope: number; bend: number }) {
  const sinks = slope + bend * y;
  const at = (x: number) => y + sinks * x;
  const right = left + 150;
  return { left, right, y: (at(left) + at(right)) / 2, slope: sinks };
}

const ROWS = [-400, -300, -200, -100, 0, 100, 200, 300, 400];

describe('The rows of a page', () => {
  it('are level wherever a line stands in them, from whichever side the page was seen', () => {
    const view = fc.record({
      slope: fc.double({ min: -0.05, max: 0.05, noNaN: true }),
      bend: fc.double({ min: -1e-4, max: 1e-4, noNaN: true }),
    });
    fc.assert(
      fc.property(view, (seen) => {
        const rows = ROWS.map((y) => [inRow(y, -300, seen), inRow(y, 150, seen)] as const);
        const level = levelRows(rows.flat());
        for (const row of rows) {
          const [a, b] = row.map(
            ({ left, right, y }) => applyHomography(level, { x: (left + right) / 2, y }).y,
          );
          expect(Math.abs((a ?? 0) - (b ?? 0))).toBeLessThan(4);
        }
      }),
    );
  });

  it('stay as they are without lines, or where one line alone is not level', () => {
    expect(applyHomography(levelRows([]), { x: 30, y: 40 })).toEqual({ x: 30, y: 40 });
    const rows = ROWS.map((y) => inRow(y, 0, { slope: 0, bend: 0 }));
    const { x, y } = applyHomography(levelRows([...rows, { left: 0, right: 500, y: 0, slope: 0.9 }]), {
      x: 30,
      y: 40,
    });
    expect([x, y]).toEqual([30, 40]);
  });
});
