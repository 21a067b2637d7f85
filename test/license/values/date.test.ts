import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addYears, parseDate } from '../../../src/license/values/date.js';

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function fullWidth(text: string): string {
  return text.replace(/[0-9-]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
}

const FORMATS: readonly (readonly [string, (date: string) => string])[] = [
  ['hyphens', (date) => date],
  ['dots', (date) => date.replaceAll('-', '.')],
  ['slashes', (date) => date.replaceAll('-', '/')],
  ['dashes', (date) => date.replaceAll('-', '—')],
  ['no separators', (date) => date.replaceAll('-', '')],
  ['spaces around', (date) => ` ${date.replaceAll('-', ' - ')}\u3000`],
  ['full-width signs', fullWidth],
  ['Chinese units', (date) => date.replace(/^(....)-(..)-(..)$/u, '$1年$2月$3日')],
  ['its last separator lost', (date) => date.replace(/-(..)$/u, '$1')],
];

describe('parseDate', () => {
  it.each(FORMATS)('reads every date written with %s', (_name, print) => {
    fc.assert(fc.property(anyDate, (date) => parseDate(print(date)) === date));
  });

  it.each([
    ['2020年5月7日', '2020-05-07'],
    ['2020.5.7', '2020-05-07'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s as %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    ['a day that does not exist', '2023-02-30'],
    ['29 February of a common year', '2023-02-29'],
    ['a thirteenth month', '2023-13-01'],
    ['day zero', '2023-05-00'],
    ['digits that can be cut in two ways', '2023111'],
    ['a short year', '23-05-27'],
    ['a letter among the digits', '2O23-05-27'],
    ['text after the date', '2023-05-27x'],
    ['长期', '长期'],
    ['nothing', ''],
  ])('gives null for %s', (_name, text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('addYears', () => {
  it.each([
    ['2016-10-29', 6, '2022-10-29'],
    ['2008-02-29', 6, '2014-02-28'],
    ['2008-02-29', 4, '2012-02-29'],
    ['2007-02-28', 1, '2008-02-28'],
    ['9999-01-01', 6, null],
  ])('gives for %s and %i years %s', (date, years, later) => {
    expect(addYears(date, years)).toBe(later);
  });
});
