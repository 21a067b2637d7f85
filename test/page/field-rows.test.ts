import { describe, expect, it } from 'vitest';
import { fieldRows, pageWarnings, percent } from '../../src/page/license/field-rows.js';
import { backPage, frontPage, readField } from './pages.js';

const corner = { x: 1, y: 2 };

describe('the fields of a page', () => {
  it('come in the order of the print, however they were read', () => {
    const page = frontPage({
      fields: [readField('SEX', '男'), readField('NAME', '陈斌'), readField('NUMBER', '1')],
    });
    expect(fieldRows(page, 0).map(({ field }) => field)).toEqual(['NUMBER', 'NAME', 'SEX']);
  });

  it('have the typed value under the name of its property', () => {
    const page = frontPage({ vehicleClasses: ['A1', 'D'], fields: [readField('CLASS', 'A1D')] });
    expect(fieldRows(page, 0)).toMatchObject([{ property: 'vehicleClasses', value: 'A1 · D', text: 'A1D' }]);
  });

  it.each([
    ['says no more than the value', '陈斌', frontPage({ name: '陈斌', fields: [readField('NAME', '陈斌')] })],
    ['is a part of the value', '女', frontPage({ sex: 'FEMALE', fields: [readField('SEX', '女')] })],
  ])('leave the text out where it %s', (_case, _text, page) => {
    expect(fieldRows(page, 0)).toMatchObject([{ text: null }]);
  });

  it('say 长期 where a licence is valid without end', () => {
    const page = frontPage({ validIndefinitely: true, fields: [readField('VALID_TO', '长期')] });
    expect(fieldRows(page, 0)).toMatchObject([
      { property: 'validIndefinitely', value: '长期 true', text: null },
    ]);
  });

  it('keep a text that has no typed value', () => {
    const page = frontPage({ fields: [readField('BIRTH', '1990-13-01')] });
    expect(fieldRows(page, 0)).toMatchObject([{ value: null, text: '1990-13-01' }]);
  });

  it('are there when only a warning speaks of them', () => {
    const warning = { code: 'FIELD_MISSING', message: 'not read', fields: ['NAME'] } as const;
    const page = frontPage({ warnings: [{ ...warning, fields: [...warning.fields] }] });
    expect(fieldRows(page, 0)).toMatchObject([{ field: 'NAME', value: null, confidence: null }]);
  });

  it('have every place of a field that was found twice, and the lower confidence', () => {
    const places = [[corner], [corner, corner]];
    const fields = places.map((polygon, index) =>
      readField('STATUS', ['正常', '超分'][index] ?? '', { polygon, confidence: 0.9 - index / 10 }),
    );
    const [row] = fieldRows(frontPage({ status: ['正常', '超分'], fields }), 0);
    expect(row?.polygons).toEqual(places);
    expect(row?.confidence).toBeCloseTo(0.8);
    expect(row?.text).toBeNull();
  });

  it('of two pages have keys of their own', () => {
    const pages = [frontPage({ name: '陈斌' }), backPage({ name: '陈斌', record: '无' })];
    const keys = pages.flatMap(fieldRows).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });
});

describe('a warning without a field', () => {
  it('is about the page', () => {
    const page = backPage({ warnings: [{ code: 'PHOTOCOPY', message: 'grey', fields: [] }] });
    expect(pageWarnings(page)).toHaveLength(1);
    expect(fieldRows(page, 0)).toEqual([]);
  });
});

describe('confidence in per cent', () => {
  it.each([
    [0, 0],
    [0.876, 88],
    [0.998, 99],
    [1, 100],
  ])('is never rounded up to certainty: %d is %d', (confidence, shown) => {
    expect(percent(confidence)).toBe(shown);
  });
});
