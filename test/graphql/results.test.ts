import { print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { RecognizeDriverLicenseDocument } from '../../src/client/gen/graphql.js';
import type { PageOutcome } from '../../src/engines/engine.js';
import { ocrFailure } from '../../src/license/failure.js';
import type { PageReading } from '../../src/license/reading.js';
import { FakeEngine, fieldReading, reading } from '../support/fake-engine.js';
import { base64, execute } from './execute.js';

/** What the ready-made operation of the client gets when the engine answers with `outcome`. */
async function resultOf(outcome: PageOutcome): Promise<unknown> {
  const engine = new FakeEngine({ answer: () => outcome });
  const input = { image: base64('any'), side: 'AUTO', returnIssuingAuthority: true };
  const result = await execute(engine, print(RecognizeDriverLicenseDocument), { input });
  expect(result.errors).toBeUndefined();
  return result.data?.recognizeDriverLicense;
}

function page(page: PageReading): PageOutcome {
  return { kind: 'pages', pages: [page] };
}

const CORNERS = [
  { x: 1.5, y: 2 },
  { x: 30, y: 2 },
  { x: 30, y: 12 },
  { x: 1.5, y: 12 },
] as const;

describe('a main page', () => {
  it('comes with every value typed', async () => {
    const fields = [
      fieldReading('NUMBER', '110101199003074418'),
      fieldReading('NAME', '陈斌'),
      fieldReading('SEX', '男'),
      fieldReading('NATIONALITY', '中国'),
      fieldReading('ADDRESS', '北京市东城区青年路6号'),
      fieldReading('BIRTH', '1990-03-07'),
      fieldReading('ISSUE_DATE', '2010-10-29'),
      fieldReading('CLASS', 'A1A2D'),
      fieldReading('VALID_FROM', '2016-10-29'),
      fieldReading('VALID_TO', '2026-10-29'),
      fieldReading('ISSUING_AUTHORITY', '北京市公安局公安交通管理局'),
    ];
    const image = { width: 897, height: 639, rotation: 90 };
    expect(await resultOf(page({ ...reading(fields), image }))).toEqual({
      __typename: 'FrontPageResult',
      number: '110101199003074418',
      name: '陈斌',
      sex: 'MALE',
      nationality: '中国',
      address: '北京市东城区青年路6号',
      birth: '1990-03-07',
      issueDate: '2010-10-29',
      class: 'A1A2D',
      vehicleClasses: ['A1', 'A2', 'D'],
      validFrom: '2016-10-29',
      validTo: '2026-10-29',
      validIndefinitely: false,
      issuingAuthority: '北京市公安局公安交通管理局',
      fileNumber: null,
      accumulatedScores: null,
      status: null,
      generationDate: null,
      currentTime: null,
      medium: 'PAPER',
      fields: fields.map(({ field, text }) => ({ field, text, confidence: 1, polygon: null })),
      warnings: [],
      image,
    });
  });

  it('gives null for what was not read, and keeps the place of what was', async () => {
    const birth = { field: 'BIRTH', text: '1990-02-31', confidence: null, polygon: CORNERS } as const;
    expect(await resultOf(page(reading([birth])))).toMatchObject({
      __typename: 'FrontPageResult',
      name: null,
      sex: null,
      birth: null,
      validIndefinitely: null,
      vehicleClasses: [],
      image: null,
      fields: [{ field: 'BIRTH', text: '1990-02-31', confidence: null, polygon: CORNERS }],
    });
  });

  it('names the fields that are in doubt', async () => {
    const result = await resultOf(page(reading([fieldReading('BIRTH', '1990-02-31')])));
    expect(result).toHaveProperty(
      'warnings',
      expect.arrayContaining([{ code: 'UNPARSED_VALUE', message: expect.any(String), fields: ['BIRTH'] }]),
    );
  });

  it('tells a licence that is valid without an end from one whose end was not read', async () => {
    const result = await resultOf(page(reading([fieldReading('VALID_TO', '长期')])));
    expect(result).toMatchObject({ validTo: null, validIndefinitely: true });
  });
});

describe('an electronic licence', () => {
  it('comes as a main page with what paper has not', async () => {
    const fields = [
      fieldReading('FILE_NUMBER', '420500123456'),
      fieldReading('ACCUMULATED_SCORES', '3'),
      fieldReading('STATUS', '正常'),
      fieldReading('GENERATION_DATE', '2024-03-07 09:30:00'),
      fieldReading('CURRENT_TIME', '2024-03-07 09:31:12'),
    ];
    expect(await resultOf(page({ ...reading(fields), medium: 'ELECTRONIC' }))).toMatchObject({
      __typename: 'FrontPageResult',
      medium: 'ELECTRONIC',
      fileNumber: '420500123456',
      accumulatedScores: 3,
      status: ['正常'],
      generationDate: '2024-03-07T09:30:00',
      currentTime: '2024-03-07T09:31:12',
    });
  });
});

describe('a duplicate page', () => {
  it('comes with its own values', async () => {
    const fields = [
      fieldReading('NUMBER', '110101199003074418'),
      fieldReading('NAME', '陈斌'),
      fieldReading('FILE_NUMBER', '420500123456'),
      fieldReading('RECORD', '自2022年10月29日至有效期起始日期有效。'),
    ];
    expect(await resultOf(page(reading(fields, 'BACK')))).toEqual({
      __typename: 'BackPageResult',
      number: '110101199003074418',
      name: '陈斌',
      fileNumber: '420500123456',
      record: '自2022年10月29日至有效期起始日期有效。',
      medium: 'PAPER',
      fields: fields.map(({ field, text }) => ({ field, text, confidence: 1, polygon: null })),
      warnings: [],
      image: null,
    });
  });
});

describe('a picture that gave no page', () => {
  it('comes as a failure, without an entry in errors', async () => {
    expect(await resultOf(ocrFailure('IMAGE_UNSUITABLE', 'Expected the main page, saw none.'))).toEqual({
      __typename: 'OcrFailure',
      code: 'IMAGE_UNSUITABLE',
      providerCode: 'AIS.0104',
      message: 'Expected the main page, saw none.',
      retryable: false,
      retryAfter: null,
    });
  });

  it('tells whether and when to retry, rounded up to whole seconds', async () => {
    const failure = ocrFailure('RATE_LIMITED', 'Too many requests.', { retryAfter: 1.2 });
    expect(await resultOf(failure)).toMatchObject({ retryable: true, retryAfter: 2 });
  });
});
