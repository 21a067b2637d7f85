import { describe, expect, it } from 'vitest';
import { LicenseField } from '../../src/license/field.js';
import { errorBody } from '../../src/rest-contract/error-body.js';
import { PAGE_FIELDS, WIRE_NAMES } from '../../src/rest-contract/fields.js';
import { requestBody } from '../../src/rest-contract/request.js';
import { resultBody } from '../../src/rest-contract/result.js';

const DEFAULTS = {
  image: null,
  url: null,
  side: 'front',
  return_issuing_authority: false,
  return_text_location: false,
};

describe('the body of a request', () => {
  it.each([
    [{}, DEFAULTS],
    [
      { image: 'aaaa', side: 'back', return_text_location: true },
      { ...DEFAULTS, image: 'aaaa', side: 'back', return_text_location: true },
    ],
    [
      { url: 'https://a.example/', side: 'double_side' },
      { ...DEFAULTS, url: 'https://a.example/', side: 'double_side' },
    ],
    [{ image: null, url: '', side: '' }, DEFAULTS],
    [{ image: null, side: null }, DEFAULTS],
    [{ unknown: 1, ｓｉｄｅ: 'back' }, DEFAULTS],
  ])('%j is taken as %j', (body, read) => {
    expect(requestBody.parse(body)).toEqual(read);
  });

  it.each([
    { image: 1 },
    { url: ['https://a.example/'] },
    { side: 'Front' },
    { side: 'ｆｒｏｎｔ' },
    { side: ' front' },
    { side: 1 },
    { return_issuing_authority: 'true' },
    { return_issuing_authority: 1 },
    { return_issuing_authority: null },
    { return_text_location: 'ture' },
    [],
    null,
    'image',
  ])('%j is refused', (body) => {
    expect(requestBody.safeParse(body).success).toBe(false);
  });
});

describe('the body of a good answer', () => {
  it.each([
    {},
    { name: '张三', number: '', address: null },
    { status: ['正常', '超分'], type: 'electronic' },
    { front: { name: '张三' }, back: { record: '' } },
    { text_location: [] },
    {
      text_location: {
        name: [
          [1, 2],
          [3, 2],
        ],
        other: 'x',
      },
    },
  ])('may have the result %j', (result) => {
    expect(resultBody.parse({ result })).toEqual({ result });
  });

  it('loses the members that are not in the contract', () => {
    expect(resultBody.parse({ result: { name: 'A', extra: 1 }, more: 2 })).toEqual({ result: { name: 'A' } });
  });

  it.each([
    { result: { name: 1 } },
    { result: { status: '正常' } },
    { result: { front: { name: {} } } },
    { result: [] },
    {},
    null,
    'OK',
  ])('cannot be %j', (body) => {
    expect(resultBody.safeParse(body).success).toBe(false);
  });
});

describe('the body of an error', () => {
  it.each([
    [
      { error_code: 'AIS.0101', error_msg: 'The input parameter is invalid.' },
      { code: 'AIS.0101', message: 'The input parameter is invalid.' },
    ],
    [
      { error_code: 'APIG.0301', request_id: 'x' },
      { code: 'APIG.0301', message: null },
    ],
    [{ error: { code: 401, message: 'No', title: 'Unauthorized' } }, { code: '401', message: 'No' }],
    [{ error: { code: 'IAM.0001' } }, { code: 'IAM.0001', message: null }],
  ])('%j says %j', (body, error) => {
    expect(errorBody.parse(body)).toEqual(error);
  });

  it.each([{}, { error_code: 7 }, { error_code: '' }, { error: 'x' }, [], null])('cannot be %j', (body) => {
    expect(errorBody.safeParse(body).success).toBe(false);
  });
});

describe('the fields of the contract', () => {
  it('are on one page or on both, and each has a name of its own', () => {
    const onPages = new Set([...PAGE_FIELDS.FRONT, ...PAGE_FIELDS.BACK]);
    expect([...onPages].sort()).toEqual(Object.values(LicenseField).sort());
    expect(new Set(Object.values(WIRE_NAMES)).size).toBe(onPages.size);
  });
});
