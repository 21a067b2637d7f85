import { describe, expect, it } from 'vitest';
import type { RecognitionWarningCode } from '../../src/client/gen/graphql.js';
import type { LabelledPage } from '../../src/eval/labels.js';
import type { PageResult } from '../../src/eval/read-values.js';
import { scorePicture } from '../../src/eval/score.js';
import { rectangle } from '../../src/pictures/geometry/quadrilateral.js';
import * as made from './results.js';

const FRONT: LabelledPage = { kind: 'front', fields: made.FRONT_LABEL };
const BACK: LabelledPage = { kind: 'back', fields: made.BACK_LABEL };
const ELECTRONIC: LabelledPage = { kind: 'electronic', fields: made.ELECTRONIC_LABEL };

function score(labels: readonly LabelledPage[], results: readonly PageResult[]) {
  return scorePicture({ file: 'a.jpg', category: 'c', pages: labels }, { pages: results, failures: [] })
    .fields;
}

function wrong(labels: readonly LabelledPage[], results: readonly PageResult[]): string[] {
  return score(labels, results)
    .filter(({ right }) => !right)
    .map(({ page, field }) => `${page}.${field}`);
}

describe('the score of a picture', () => {
  it.each([
    ['a front', [FRONT], [made.FRONT_RESULT], 11],
    ['a back', [BACK], [made.BACK_RESULT], 4],
    ['an electronic licence', [ELECTRONIC], [made.ELECTRONIC_RESULT], 5],
    ['two pages, in any order', [FRONT, BACK], [made.BACK_RESULT, made.FRONT_RESULT], 15],
  ])('is full when every value is as labelled: %s', (_name, labels, results, count) => {
    expect(score(labels, results)).toHaveLength(count);
    expect(wrong(labels, results)).toEqual([]);
  });

  it.each<readonly [string, Partial<typeof made.FRONT_RESULT>, string[]]>([
    ['another date', { birth: '1949-12-30' }, ['front.birth']],
    ['a date that was not typed', { issueDate: null }, ['front.issue_date']],
    ['another sex', { sex: 'MALE' }, ['front.sex']],
    ['no stamp', { issuingAuthority: null }, ['front.issuing_authority']],
    ['no end where there is one', { validTo: null, validIndefinitely: true }, ['front.valid_to']],
  ])('names the wrong field: %s', (_name, changes, expected) => {
    expect(wrong([FRONT], [{ ...made.FRONT_RESULT, ...changes }])).toEqual(expected);
  });

  it('takes 长期 from the typed value', () => {
    const label: LabelledPage = { kind: 'front', fields: { valid_to: '长期' } };
    const result = { ...made.FRONT_RESULT, validTo: null, validIndefinitely: true };
    expect(wrong([label], [result])).toEqual([]);
    expect(wrong([label], [made.FRONT_RESULT])).toEqual(['front.valid_to']);
  });

  it('leaves aside what is labelled but not scored on that page', () => {
    const label: LabelledPage = { kind: 'back', fields: { ...made.BACK_LABEL, address: '幸福路1号' } };
    expect(wrong([label], [made.BACK_RESULT])).toEqual([]);
  });

  it('counts every field of a page without a result as wrong', () => {
    expect(wrong([BACK], [])).toEqual(['back.number', 'back.name', 'back.file_number', 'back.record']);
    expect(wrong([BACK], [made.FRONT_RESULT])).toHaveLength(4);
    expect(wrong([FRONT, BACK], [made.FRONT_RESULT])).toHaveLength(4);
  });
});

describe('What is said of a field beside its value', () => {
  const place = rectangle(0, 0, 100, 20);
  const name = {
    field: 'NAME',
    text: '李四',
    confidence: 0.7,
    polygon: [...rectangle(0, 0, 100, 10)],
  } as const;
  const warning = (code: RecognitionWarningCode) => ({ code, message: '', fields: ['NAME' as const] });
  const scored = (
    result: Partial<typeof made.BACK_RESULT>,
    places: LabelledPage['places'] = { name: place },
  ) => {
    const label: LabelledPage = { kind: 'back', fields: { name: '李四' }, places };
    return score(
      [label],
      [{ ...made.BACK_RESULT, fields: [{ ...name, polygon: [...name.polygon] }], ...result }],
    );
  };

  it('is its confidence, and how far its place is the labelled one', () => {
    expect(scored({})).toMatchObject([{ confidence: 0.7, isWarnedOf: false, overlap: 0.5 }]);
  });

  it.each<readonly [RecognitionWarningCode, boolean]>([
    ['LOW_CONFIDENCE', true],
    ['PAGE_MISMATCH', true],
    ['EXPIRED', false],
    ['DERIVED_VALUE', false],
  ])('is a doubt when its warning is %s: %s', (code, isWarnedOf) => {
    expect(scored({ warnings: [warning(code)] })).toMatchObject([{ isWarnedOf }]);
  });

  it('is nothing of its place where label or answer has none', () => {
    expect(scored({}, {})).toMatchObject([{ confidence: 0.7, overlap: null }]);
    expect(scored({ fields: [] })).toMatchObject([{ confidence: null, isWarnedOf: false, overlap: null }]);
  });

  it('is nothing at all where the page was not read', () => {
    const label: LabelledPage = { kind: 'back', fields: { name: '李四' }, places: { name: place } };
    expect(score([label], [])).toMatchObject([{ confidence: null, isWarnedOf: null, overlap: null }]);
  });
});
