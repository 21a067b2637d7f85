import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageRotation } from '../../../../src/engines/embedded/layout/page-rotation.js';
import { FRONT_TEMPLATE } from '../../../../src/engines/embedded/layout/templates.js';
import { multiply } from '../../../../src/pictures/geometry/homography.js';
import { rotation, shift } from '../../../support/geometry.js';
import { captionLines, pageOf } from '../../../support/lines.js';

/** What turns a page upright that lies turned clockwise by so many degrees. */
function rotationOf(degrees: number): number {
  const view = multiply(shift(1000, 1000), rotation((degrees * Math.PI) / 180));
  return pageRotation(pageOf(captionLines(FRONT_TEMPLATE, view)).toPage);
}

describe('The rotation of a page', () => {
  it.each([
    [0, 0],
    [90, 270],
    [180, 180],
    [-90, 90],
    [10, 350],
    [-0.3, 0.3],
    [0.04, 0],
  ])('that lies turned by %d degrees clockwise is %d', (degrees, expected) => {
    expect(rotationOf(degrees)).toBeCloseTo(expected, 6);
  });

  it('is at least 0 and less than 360 degrees, and undoes the turn', () => {
    const holds = (tenths: number) => {
      const turned = rotationOf(tenths / 10);
      expect(turned).toBeGreaterThanOrEqual(0);
      expect(turned).toBeLessThan(360);
      const off = Math.abs(tenths / 10 + turned) % 360;
      expect(Math.min(off, 360 - off)).toBeLessThan(0.11);
    };
    fc.assert(fc.property(fc.integer({ min: -3600, max: 3600 }), holds), { numRuns: 25 });
  });
});
