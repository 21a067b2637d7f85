import { describe, expect, it } from 'vitest';
import { describePages } from '../../src/license/describe-page.js';
import type { PageReading } from '../../src/license/reading.js';
import { backReading, CONTEXT, frontReading } from './readings.js';

function mismatches(...readings: readonly PageReading[]) {
  return describePages(readings, CONTEXT).map(({ warnings }) =>
    warnings.filter(({ code }) => code === 'PAGE_MISMATCH').map(({ fields }) => fields),
  );
}

describe('the two pages of one picture', () => {
  it('agree when number and name are the same but for their spelling', () => {
    expect(mismatches(frontReading(), backReading({ NAME: '李 四' }))).toEqual([[], []]);
  });

  it.each([
    ['name', { NAME: '王五' }, ['NAME']],
    ['number', { NUMBER: 'M32931119' }, ['NUMBER']],
    ['both', { NUMBER: 'M32931119', NAME: '王五' }, ['NUMBER', 'NAME']],
  ])('both get a warning when they differ: %s', (_name, changes, fields) => {
    expect(mismatches(frontReading(), backReading(changes))).toEqual([[fields], [fields]]);
  });

  it('cannot contradict in what one of them does not show', () => {
    expect(mismatches(frontReading(), backReading({ NAME: '' }))).toEqual([[], []]);
  });

  it('keep their order and may be one alone', () => {
    const kinds = describePages([backReading(), frontReading()], CONTEXT).map(({ kind }) => kind);
    expect(kinds).toEqual(['back', 'front']);
    expect(mismatches(frontReading())).toEqual([[]]);
  });
});
