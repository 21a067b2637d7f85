import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padded, svgPoints, uprightFrame } from '../../src/page/picture/upright.js';

const side = fc.integer({ min: 100, max: 8000 });
const size = fc.record({ width: side, height: side });
const degrees = fc.double({ min: -720, max: 720, noNaN: true });

/** Where an SVG transform of translations and rotations by quarter turns, as one reads it, puts a point. */
function transformed(transform: string, [x, y]: readonly [number, number]): number[] {
  const steps = [...transform.matchAll(/(\w+)\(([^)]+)\)/g)].reverse();
  return steps.reduce<number[]>(
    ([px = 0, py = 0], [, name, text = '']) => {
      const [a = 0, b = 0] = text.split(' ').map(Number);
      if (name === 'translate') return [px + a, py + b];
      const turns = a / 90;
      return turns === 1 ? [-py, px] : turns === 2 ? [-px, -py] : [py, -px];
    },
    [x, y],
  );
}

describe('a picture that is put upright', () => {
  it('fills its frame exactly, however it was turned', () => {
    fc.assert(
      fc.property(size, degrees, ({ width, height }, rotation) => {
        const frame = uprightFrame({ width, height }, rotation);
        const corners = [transformed(frame.transform, [0, 0]), transformed(frame.transform, [width, height])];
        const [xs, ys] = [0, 1].map((axis) => corners.map((corner) => corner[axis] ?? Number.NaN));
        expect([Math.min(...(xs ?? [])), Math.max(...(xs ?? []))].map(Math.abs)).toEqual([0, frame.width]);
        expect([Math.min(...(ys ?? [])), Math.max(...(ys ?? []))].map(Math.abs)).toEqual([0, frame.height]);
      }),
    );
  });

  it.each([
    [0, [10, 20]],
    [8.2, [10, 20]],
    [90, [180, 10]],
    [180, [90, 180]],
    [270, [20, 90]],
    [359, [10, 20]],
    [-90, [20, 90]],
  ])('by %d degrees has the point (10, 20) of a picture of 100 × 200 in its place', (rotation, place) => {
    const { transform } = uprightFrame({ width: 100, height: 200 }, rotation);
    expect(transformed(transform, [10, 20])).toEqual(place);
  });
});

describe('the outline of a field', () => {
  const polygon = [
    { x: 10, y: 10 },
    { x: 50, y: 10 },
    { x: 50, y: 20 },
    { x: 10, y: 20 },
  ];

  it('stands off the text on all sides', () => {
    expect(svgPoints(padded(polygon, 3))).toBe('7,7 53,7 53,23 7,23');
  });

  it('stays as it is without padding', () => {
    expect(svgPoints(padded(polygon, 0))).toBe('10,10 50,10 50,20 10,20');
  });
});
