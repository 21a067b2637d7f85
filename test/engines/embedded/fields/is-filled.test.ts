import { describe, expect, it } from 'vitest';
import { isFilled } from '../../../../src/engines/embedded/fields/is-filled.js';
import type { LicenseField } from '../../../../src/license/field.js';
import type { FieldReading } from '../../../../src/license/reading.js';

const reading = (field: LicenseField, text: string) => ({ field, text, confidence: 0.9, polygon: null });

const isPaperFilled = (fields: readonly FieldReading[]) => isFilled({ medium: 'PAPER', fields });

describe('A page with the captions of a licence', () => {
  it.each([
    ['a citizen number', reading('NUMBER', '42050219771206103X')],
    ["the number of a foreigner's passport", reading('NUMBER', 'M32931119')],
    ['a date', reading('ISSUE_DATE', '2016-10-29')],
    ['a date that was misread in part', reading('BIRTH', '19B0-0I-23')],
  ])('is one where it holds %s', (_case, filled) => {
    expect(isPaperFilled([reading('NAME', '吴明勇'), filled])).toBe(true);
  });

  it.each([
    ['no value', []],
    ['names only', [reading('NAME', '吴明勇'), reading('ADDRESS', '和平街874号20160529')]],
    ['a sentence with a number in it', [reading('NUMBER', '应当与申请表上填写的12345678一致方为有效')]],
    ['a short number', [reading('FILE_NUMBER', '2024')]],
  ])('is none where it holds %s', (_case, fields) => {
    expect(isPaperFilled(fields)).toBe(false);
  });

  it('is an electronic one only where it holds two of them: articles tell of examples', () => {
    const [date, number] = [reading('ISSUE_DATE', '2015-03-02'), reading('NUMBER', '42050219771206103X')];
    expect(isFilled({ medium: 'ELECTRONIC', fields: [date] })).toBe(false);
    expect(isFilled({ medium: 'ELECTRONIC', fields: [date, number] })).toBe(true);
  });
});
