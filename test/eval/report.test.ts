import { describe, expect, it } from 'vitest';
import { jsonReport, textReport } from '../../src/eval/report.js';
import type { PictureScore } from '../../src/eval/score.js';

const read = { confidence: 0.97, isWarnedOf: false, overlap: 0.8 } as const;
const unread = { confidence: null, isWarnedOf: null, overlap: null } as const;
const name = { page: 'back', field: 'name', expected: '李四' } as const;
const number = { page: 'back', field: 'number', expected: '1' } as const;

const SCORES: readonly PictureScore[] = [
  {
    ...{ file: 'a.jpg', category: 'clean', hasResult: true, failures: [] },
    fields: [
      { ...name, ...read, right: true, got: '李四' },
      { ...number, ...read, right: true, got: '1' },
    ],
  },
  {
    ...{ file: 'b.jpg', category: 'clean', hasResult: true, failures: [] },
    fields: [
      { ...name, right: false, got: '李西', confidence: 0.4, isWarnedOf: true, overlap: 0.5 },
      { ...number, right: true, got: '1', confidence: 1, isWarnedOf: true, overlap: 0.6 },
    ],
  },
  {
    ...{ file: 'c.jpg', category: 'dark', hasResult: false, failures: ['IMAGE_UNSUITABLE'] },
    fields: [
      { ...name, ...unread, right: false, got: null },
      { ...number, ...unread, right: false, got: null },
    ],
  },
];

describe('the report', () => {
  it('shows what is right by category, field and confidence, and what the service says of it', () => {
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
      ['confidence', 'right'],
      ['0 to 0.5', '0/1', '0.0 %'],
      ['0.5 to 0.8', '0/0', '-'],
      ['0.8 to 0.9', '0/0', '-'],
      ['0.9 to 0.95', '0/0', '-'],
      ['0.95 to 0.99', '2/2', '100.0 %'],
      ['0.99 to 1', '1/1', '100.0 %'],
      [''],
      ['of the', 'are'],
      ['right fields, warned of', '1/3', '33.3 %'],
      ['wrong fields, warned of', '1/1', '100.0 %'],
      ["places, in common with the label's by 0.6", '3/4', '75.0 %'],
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
        trust: {
          warnedOf: { right: { count: 1, total: 3 }, wrong: { count: 1, total: 1 } },
          placed: { count: 3, total: 4 },
        },
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
