import { describe, expect, it } from 'vitest';
import { jsonReport, textReport } from '../../src/eval/report.js';
import type { PictureScore } from '../../src/eval/score.js';

const name = { page: 'back', field: 'name', expected: '李四' } as const;
const number = { page: 'back', field: 'number', expected: '1' } as const;

const SCORES: readonly PictureScore[] = [
  {
    ...{ file: 'a.jpg', category: 'clean', hasResult: true, failures: [] },
    fields: [
      { ...name, right: true, got: '李四' },
      { ...number, right: true, got: '1' },
    ],
  },
  {
    ...{ file: 'b.jpg', category: 'clean', hasResult: true, failures: [] },
    fields: [
      { ...name, right: false, got: '李西' },
      { ...number, right: true, got: '1' },
    ],
  },
  {
    ...{ file: 'c.jpg', category: 'dark', hasResult: false, failures: ['IMAGE_UNSUITABLE'] },
    fields: [
      { ...name, right: false, got: null },
      { ...number, right: false, got: null },
    ],
  },
];

describe('the report', () => {
  it('shows documents and fields that are right, by category and by field', () => {
    const lines = textReport(SCORES, { showErrors: false }).split('\n');
    const cells = lines.map((line) => line.split(/ {2,}/u));
    expect(cells).toEqual([
      ['category', 'pictures', 'no result', 'documents right', 'fields right'],
      ['clean', '2', '0', '1/2', '50.0 %', '3/4', '75.0 %'],
      ['dark', '1', '1', '0/1', '0.0 %', '0/2', '0.0 %'],
      ['all', '3', '1', '1/3', '33.3 %', '3/6', '50.0 %'],
      [''],
      ['field', 'right'],
      ['name', '1/3', '33.3 %'],
      ['number', '2/3', '66.7 %'],
      [''],
      ['failures: IMAGE_UNSUITABLE 1'],
    ]);
  });

  it('has the same numbers, and the wrong fields, as JSON', () => {
    const report: unknown = JSON.parse(jsonReport(SCORES, { showErrors: false }));
    expect(report).toMatchObject({
      summary: {
        all: {
          pictures: 3,
          withoutResult: 1,
          documents: { right: 1, total: 3 },
          fields: { right: 3, total: 6 },
        },
        byCategory: { clean: { byField: { name: { right: 1, total: 2 } } }, dark: { withoutResult: 1 } },
        failures: { IMAGE_UNSUITABLE: 1 },
      },
      failures: [{ file: 'c.jpg', code: 'IMAGE_UNSUITABLE' }],
      wrongFields: [
        { file: 'b.jpg', category: 'clean', page: 'back', field: 'name' },
        { file: 'c.jpg', category: 'dark', page: 'back', field: 'name' },
        { file: 'c.jpg', category: 'dark', page: 'back', field: 'number' },
      ],
    });
  });

  it.each([
    ['text', textReport],
    ['JSON', jsonReport],
  ])('shows values only when asked to: %s', (_name, report) => {
    expect(report(SCORES, { showErrors: false })).not.toMatch(/李/);
    expect(report(SCORES, { showErrors: true })).toMatch(/李四.*李西/s);
  });
});
