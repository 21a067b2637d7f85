import { describe, expect, it } from 'vitest';
import { withValidDates } from '../../../../src/engines/embedded/fields/record-dates.js';
import { textOf } from '../../../../src/engines/embedded/text/text-line.js';
import { rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';

/** A line in which every 8 and every 9 may be a 0, though less likely: a barred zero looks like either. */
function dotMatrix(text: string) {
  const characters = [...text].map((character, i) => {
    const own = { text: character, confidence: 0.7 };
    const zero = { text: '0', confidence: 0.2 };
    const alternatives = /[89]/u.test(character) ? [own, zero] : [own];
    return { ...own, alternatives, position: i / text.length };
  });
  return { quadrilateral: rectangle(0, 0, 600, 30), characters };
}

describe('The dates of a record', () => {
  it.each([
    ['请于2831年02月16日前九十日内', '请于2031年02月16日前九十日内'],
    ['自2920年18月10日至2022年81月19日', '自2020年10月10日至2022年01月19日'],
    ['2019年08月09日转入', '2019年08月09日转入'],
  ])('are the likeliest that a calendar has: %s', (read, meant) => {
    expect(textOf(withValidDates(dotMatrix(read)))).toBe(meant);
  });

  it('stay as they were read where no reading is a date', () => {
    expect(textOf(withValidDates(dotMatrix('请于3331年02月16日')))).toBe('请于3331年02月16日');
  });
});
