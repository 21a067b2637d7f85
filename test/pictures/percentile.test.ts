import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentile } from '../../src/pictures/percentile.js';

describe('A percentile', () => {
  it('is the value at its place among the sorted ones', () => {
    const shares = fc.integer({ min: 0, max: 99 }).map((hundredth) => hundredth / 100);
    const property = fc.property(fc.uint8Array({ minLength: 1, maxLength: 50 }), shares, (bytes, share) => {
      expect(percentile(bytes, share)).toBe(bytes.toSorted()[Math.floor(share * bytes.length)]);
    });
    fc.assert(property);
  });

  it('of nothing is 0', () => {
    expect(percentile(new Uint8Array(), 0.5)).toBe(0);
  });
});
