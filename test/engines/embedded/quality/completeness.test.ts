import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCutOff } from '../../../../src/engines/embedded/quality/completeness.js';
import { invertHomography, multiply } from '../../../../src/pictures/geometry/homography.js';
import { anyAngle, hundredths, rotation, scaling, shift } from '../../../support/geometry.js';

const PICTURE = { width: 2400, height: 2400 };

/** A page of 880 × 600 units, at any angle, whose centre is at (x, y) of the picture. */
function pageAt(x: number, y: number, angle: number, scale: number) {
  const turned = multiply(rotation(angle), multiply(scaling(scale), shift(-440, -300)));
  return invertHomography(multiply(shift(x, y), turned));
}

describe('A page', () => {
  it('is whole anywhere inside the picture, at any angle', () => {
    const property = fc.property(anyAngle, hundredths(0.5, 2), (angle, scale) => {
      expect(isCutOff(PICTURE, pageAt(1200, 1200, angle, scale))).toBe(false);
    });
    fc.assert(property);
  });

  it('is cut off at any angle when its centre is at the edge', () => {
    const property = fc.property(
      anyAngle,
      fc.constantFrom([0, 1200], [1200, 0], [2400, 1200]),
      (angle, at) => {
        const [x = 0, y = 0] = at;
        expect(isCutOff(PICTURE, pageAt(x, y, angle, 1))).toBe(true);
      },
    );
    fc.assert(property);
  });

  it('may end exactly at the edge of a scan', () => {
    expect(isCutOff({ width: 880, height: 600 }, pageAt(440, 300, 0, 1))).toBe(false);
  });
});
