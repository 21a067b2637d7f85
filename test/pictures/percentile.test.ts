import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, percentile } from '../../src/pictures/percentile.js';

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

describe('A median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 3],
    [[7], 7],
    [[], 0],
  ])('of %j is %i', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});
