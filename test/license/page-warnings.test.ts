import { describe, expect, it } from 'vitest';
import { LOW_CONFIDENCE_BELOW } from '../../src/license/checks/confidence.js';
import { describePage } from '../../src/license/describe-page.js';
import type { LicensePage } from '../../src/license/page.js';
import type { PageReading } from '../../src/license/reading.js';
import type { Texts } from './readings.js';
import { backReading, CONTEXT, electronicReading, fieldReading, frontReading } from './readings.js';

function warningsOf(page: LicensePage): string[] {
  return page.warnings.map(({ code, fields }) => `${code} ${fields.join(' ')}`.trim());
}

function doubts(reading: PageReading, context = CONTEXT): string[] {
  return warningsOf(describePage(reading, context));
}

describe('a page without contradictions', () => {
  it.each([
    ['main page', frontReading()],
    ['duplicate page without a record', backReading()],
    ['electronic licence', electronicReading()],
    ["main page with a foreigner's number", frontReading({ NUMBER: 'M32931119', NATIONALITY: '韩国' })],
    ['main page that is valid without an end', frontReading({ VALID_TO: '长期' })],
    ['main page issued on the first day of validity', frontReading({ ISSUE_DATE: '2016-05-11' })],
    ['main page on its last day of validity', frontReading({ VALID_TO: CONTEXT.today })],
  ])('raises no warning: %s', (_name, reading) => {
    expect(doubts(reading)).toEqual([]);
  });
});

describe('a contradiction on a main page', () => {
  it.each<readonly [string, Texts, string[]]>([
    ['a wrong check digit', { NUMBER: '110105194912310021' }, ['CHECK_DIGIT_MISMATCH NUMBER']],
    ['a number with a letter inside', { NUMBER: '1101O519491231002X' }, ['UNPARSED_VALUE NUMBER']],
    ['another birth than in the number', { BIRTH: '1949-12-30' }, ['BIRTH_MISMATCH NUMBER BIRTH']],
    ['another sex than in the number', { SEX: '男' }, ['SEX_MISMATCH NUMBER SEX']],
    ['a sex that is none', { SEX: '另' }, ['UNPARSED_VALUE SEX']],
    ['a class that does not exist', { CLASS: 'C1Z9' }, ['UNPARSED_VALUE CLASS']],
    ['a day that does not exist', { ISSUE_DATE: '1990-02-30' }, ['UNPARSED_VALUE ISSUE_DATE']],
    ['an end that is no date', { VALID_TO: '2O26-05-11' }, ['UNPARSED_VALUE VALID_TO']],
    ['a term', { VALID_TO: '10年' }, ['DERIVED_VALUE VALID_TO']],
    [
      'a term without a start',
      { VALID_TO: '10年', VALID_FROM: '?' },
      ['UNPARSED_VALUE VALID_FROM', 'UNPARSED_VALUE VALID_TO'],
    ],
    ['an end before today', { VALID_TO: '2024-07-31' }, ['EXPIRED VALID_TO']],
    ['a start before the first issue', { ISSUE_DATE: '2016-05-12' }, ['DATE_ORDER ISSUE_DATE VALID_FROM']],
    ['an issue on the day of birth', { ISSUE_DATE: '1949-12-31' }, ['DATE_ORDER BIRTH ISSUE_DATE']],
    ['an end on the first day', { VALID_FROM: '2026-05-11' }, ['DATE_ORDER VALID_FROM VALID_TO']],
    [
      'an end before the issue, the start being unreadable',
      { VALID_FROM: '?', ISSUE_DATE: '2026-06-01' },
      ['UNPARSED_VALUE VALID_FROM', 'DATE_ORDER ISSUE_DATE VALID_TO'],
    ],
  ])('raises its warning alone: %s', (_name, changes, expected) => {
    expect(doubts(frontReading(changes))).toEqual(expected);
  });

  it('leaves both values as they were read', () => {
    const page = describePage(frontReading({ BIRTH: '1949-12-30', SEX: '男' }), CONTEXT);
    expect(page).toMatchObject({ number: '11010519491231002X', birth: '1949-12-30', sex: 'MALE' });
  });

  it('computes the end of validity from a term', () => {
    const page = describePage(frontReading({ VALID_TO: '10年' }), CONTEXT);
    expect(page).toMatchObject({ validTo: '2026-05-11', validIndefinitely: false });
  });

  it('never shows a value in a message', () => {
    const changes = {
      NUMBER: '110105194912310021',
      BIRTH: '1949-12-30',
      SEX: '男',
      CLASS: 'Z9',
      VALID_TO: '2001.1.1',
    };
    const page = describePage(frontReading(changes), CONTEXT);
    const messages = page.warnings.map(({ message }) => message);
    expect(messages.length).toBeGreaterThanOrEqual(6);
    for (const value of Object.values(changes)) {
      expect(messages.filter((message) => message.includes(value))).toEqual([]);
    }
  });
});

describe('a missing field', () => {
  it.each([
    [
      'a main page',
      frontReading({ NAME: '', ADDRESS: ' ' }),
      ['FIELD_MISSING NAME', 'FIELD_MISSING ADDRESS'],
    ],
    ['a duplicate page', backReading({ FILE_NUMBER: '' }), ['FIELD_MISSING FILE_NUMBER']],
    ['an electronic licence', electronicReading({ STATUS: '' }), ['FIELD_MISSING STATUS']],
  ])('is named on %s', (_name, reading, expected) => {
    expect(doubts(reading)).toEqual(expected);
  });

  it('is the issuing authority of a paper page, where it was asked for', () => {
    const context = { ...CONTEXT, issuingAuthorityExpected: true };
    expect(doubts(frontReading(), context)).toEqual(['FIELD_MISSING ISSUING_AUTHORITY']);
    expect(doubts(frontReading({ ISSUING_AUTHORITY: '北京市公安局' }), context)).toEqual([]);
    expect(doubts(electronicReading(), context)).toEqual([]);
    expect(doubts(backReading(), context)).toEqual([]);
  });
});

describe('an untypable time or count on an electronic licence', () => {
  it.each<readonly [Texts, string]>([
    [{ GENERATION_DATE: '2024-07-15' }, 'UNPARSED_VALUE GENERATION_DATE'],
    [{ CURRENT_TIME: '10:24:52' }, 'UNPARSED_VALUE CURRENT_TIME'],
    [{ ACCUMULATED_SCORES: '无' }, 'UNPARSED_VALUE ACCUMULATED_SCORES'],
  ])('raises its warning: %o', (changes, expected) => {
    expect(doubts(electronicReading(changes))).toEqual([expected]);
  });
});

describe('low confidence', () => {
  const withConfidence = (confidence: number | null) => {
    const reading = frontReading();
    const [first, ...others] = reading.fields;
    return { ...reading, fields: [fieldReading('NUMBER', first?.text ?? '', confidence), ...others] };
  };

  it.each([
    ['below the threshold', LOW_CONFIDENCE_BELOW - 0.01, ['LOW_CONFIDENCE NUMBER']],
    ['at the threshold', LOW_CONFIDENCE_BELOW, []],
    ['that the engine does not give', null, []],
  ])('is judged for a confidence %s', (_name, confidence, expected) => {
    expect(doubts(withConfidence(confidence))).toEqual(expected);
  });
});
