import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quadrilateral } from '../../../src/license/reading.js';
import { mapQuadrilateral } from '../../../src/pictures/geometry/homography.js';
import {
  boundingRectangle,
  centre,
  contains,
  extended,
  quadrilateralSize,
  rectangle,
  slice,
  textAngle,
  turnedAround,
} from '../../../src/pictures/geometry/quadrilateral.js';
import { area, cameraView, expectClose, hundredths, rotation } from '../../support/geometry.js';

const TEXT = rectangle(10, 20, 110, 40);
const seen = cameraView.map((view) => mapQuadrilateral(view, rectangle(100, 200, 700, 240)));

const turned = (degrees: number) => mapQuadrilateral(rotation((degrees * Math.PI) / 180), TEXT);

describe('A quadrilateral', () => {
  it('has the mean lengths along and across its text', () => {
    expect(quadrilateralSize(TEXT)).toEqual({ width: 100, height: 20 });
    const trapezium: Quadrilateral = [TEXT[0], TEXT[1], { x: 90, y: 40 }, { x: 30, y: 40 }];
    expect(quadrilateralSize(trapezium).width).toBe(80);
  });

  it('has its centre between its corners', () => {
    expect(centre(TEXT)).toEqual({ x: 60, y: 30 });
  });

  it.each([0, 30, 90, 135, 180, -30, -90])(
    'at %d degrees has a text that runs in that direction',
    (degrees) => {
      expect(textAngle(turned(degrees))).toBeCloseTo(degrees, 9);
    },
  );

  it('turned around has a text that runs the other way, in the same place', () => {
    const holds = (quadrilateral: Quadrilateral) => {
      const around = turnedAround(quadrilateral);
      expect(Math.abs(textAngle(around) - textAngle(quadrilateral))).toBeCloseTo(180, 6);
      expect(area(around)).toBeCloseTo(area(quadrilateral), 3);
      expect(turnedAround(around)).toEqual(quadrilateral);
    };
    fc.assert(fc.property(seen, holds));
  });
});

describe('A slice of a text', () => {
  it('runs from one share of its length to another, as high as the text', () => {
    expect(slice(TEXT, 0.25, 0.5)).toEqual(rectangle(35, 20, 60, 40));
  });

  it('of its whole length is the text itself', () => {
    fc.assert(fc.property(seen, (text) => expectClose(slice(text, 0, 1), text)));
  });

  it('meets the next one without a gap', () => {
    const holds = (text: Quadrilateral, share: number) => {
      const [, b, c] = slice(text, 0, share);
      const [a, , , d] = slice(text, share, 1);
      expect([a, d]).toEqual([b, c]);
    };
    fc.assert(fc.property(seen, hundredths(0, 1), holds));
  });
});

describe('A margin', () => {
  it('is measured in shares of the height: before the text, behind it, above and below', () => {
    const around = extended(TEXT, { start: 0.5, end: 1, across: 0.25 });
    expectClose(around, rectangle(0, 15, 130, 45));
  });

  it('below 0 cuts off', () => {
    expectClose(extended(TEXT, { start: -0.5, end: 0, across: -0.1 }), rectangle(20, 22, 110, 38));
  });

  it('of nothing leaves the text as it is', () => {
    const none = { start: 0, end: 0, across: 0 };
    fc.assert(fc.property(seen, (text) => expectClose(extended(text, none), text)));
  });

  it('leaves the whole text inside', () => {
    const margin = { start: 0.2, end: 0.2, across: 0.2 };
    const holds = (text: Quadrilateral) => {
      const around = extended(text, margin);
      expect(text.every((corner) => contains(around, corner))).toBe(true);
      expect(around.some((corner) => contains(text, corner))).toBe(false);
    };
    fc.assert(fc.property(seen, holds));
  });
});

describe('Whether a point lies in a quadrilateral', () => {
  it.each([
    ['its centre', 60, 30, true],
    ['a corner', 10, 20, true],
    ['a point of a side', 60, 40, true],
    ['a point left of it', 9, 30, false],
    ['a point above it', 60, 19, false],
    ['a point right of it', 111, 30, false],
    ['a point below it', 60, 41, false],
  ])('is told for %s', (_case, x, y, inside) => {
    expect(contains(TEXT, { x, y })).toBe(inside);
  });

  it('is told at any angle and under perspective', () => {
    const holds = (text: Quadrilateral) => {
      expect(contains(text, centre(text))).toBe(true);
      expect(contains(text, centre(slice(text, 1.01, 1.5)))).toBe(false);
      expect(contains(text, centre(slice(text, -0.5, -0.01)))).toBe(false);
    };
    fc.assert(fc.property(seen, holds));
  });
});

describe('The bounding rectangle of points', () => {
  it('reaches from the leftmost to the rightmost and from the top to the bottom one', () => {
    const points = [
      { x: 3, y: 9 },
      { x: -2, y: 4 },
      { x: 1, y: 5 },
    ];
    expect(boundingRectangle(points)).toEqual(rectangle(-2, 4, 3, 9));
  });
});
