import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersectionOverUnion } from '../../src/eval/overlap.js';
import { mapQuadrilateral } from '../../src/pictures/geometry/homography.js';
import { rectangle } from '../../src/pictures/geometry/quadrilateral.js';
import { anyAngle, rotation } from '../support/geometry.js';

describe('The overlap of two quadrilaterals', () => {
  const square = rectangle(0, 0, 10, 10);

  it.each([
    ['the same', square, 1],
    ['half of it', rectangle(0, 0, 10, 5), 0.5],
    ['a shifted one', rectangle(5, 0, 15, 10), 1 / 3],
    ['one within it', rectangle(2, 2, 4, 7), 0.1],
    ['one beside it', rectangle(10, 0, 20, 10), 0],
    ['one far away', rectangle(30, 30, 40, 40), 0],
    ['a point', rectangle(5, 5, 5, 5), 0],
  ])('is the shared part of their area: %s', (_case, other, expected) => {
    const holds = (angle: number) => {
      const [a, b] = [square, other].map((one) => mapQuadrilateral(rotation(angle), one));
      if (a === undefined || b === undefined) throw new Error('Expected both');
      expect(intersectionOverUnion(a, b)).toBeCloseTo(expected, 6);
      expect(intersectionOverUnion(b, a)).toBeCloseTo(expected, 6);
    };
    fc.assert(fc.property(anyAngle, holds), { numRuns: 20 });
  });
});
