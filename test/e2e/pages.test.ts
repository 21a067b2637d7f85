import { describe, expect, it } from 'vitest';
import {
  RecognizeDriverLicenseDocument,
  type RecognizeDriverLicenseInput,
  RecognizeDriverLicensePagesDocument,
  RecognizeDriverLicensesDocument,
} from '../../src/client/gen/graphql.js';
import { fixture, sample } from '../support/pictures.js';
import { client } from '../support/running-server.js';

async function blob(bytes: Promise<Buffer>): Promise<Blob> {
  return new Blob([await bytes]);
}

async function recognize(input: RecognizeDriverLicenseInput) {
  return (await client.execute(RecognizeDriverLicenseDocument, { input })).recognizeDriverLicense;
}

describe('A main page', () => {
  it('is read into typed values', async () => {
    const image = await blob(sample('front'));
    expect(await recognize({ image, side: 'FRONT', returnIssuingAuthority: true })).toMatchObject({
      __typename: 'FrontPageResult',
      number: '36010219820203728X',
      name: '周琳洁',
      sex: 'FEMALE',
      nationality: '中国',
      address: '江西省南昌市东湖区建设大道507号',
      birth: '1982-02-03',
      issueDate: '2013-03-16',
      class: 'C1',
      vehicleClasses: ['C1'],
      validFrom: '2019-03-16',
      validTo: '2029-03-16',
      validIndefinitely: false,
      issuingAuthority: '江西省南昌市公安局交通警察支队',
      fileNumber: null,
      accumulatedScores: null,
      status: null,
      medium: 'PAPER',
      image: { width: 1407, height: 973 },
    });
  });

  it('is what is read by default, without the issuing authority, which is not missed either', async () => {
    const result = await recognize({ image: await blob(sample('front')) });
    if (result.__typename !== 'FrontPageResult') throw new Error('Expected a main page');
    expect(result.issuingAuthority).toBeNull();
    expect(result.fields.map(({ field }) => field)).not.toContain('ISSUING_AUTHORITY');
    expect(result.warnings.map(({ code }) => code)).not.toContain('FIELD_MISSING');
  });

  it('has for every field its text, how sure that is, and where it stands', async () => {
    const result = await recognize({ image: await blob(sample('front')), returnIssuingAuthority: true });
    if (result.__typename !== 'FrontPageResult') throw new Error('Expected a main page');
    expect(result.fields).toHaveLength(11);
    for (const { text, confidence, polygon } of result.fields) {
      expect(text).not.toBe('');
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(polygon).toHaveLength(4);
    }
  });
});

describe('A duplicate page', () => {
  const BACK = {
    __typename: 'BackPageResult',
    number: '360403199601275485',
    name: '徐娟',
    fileNumber: '360426525210',
    record: '请于2033年09月21日前九十日内申请换领新驾驶证。',
    medium: 'PAPER',
    image: { width: 1712, height: 1187 },
  };

  it.each(['BACK', 'AUTO'] as const)('is read when %s is asked for', async (side) => {
    expect(await recognize({ image: await blob(sample('back')), side })).toMatchObject(BACK);
  });
});

describe('An electronic licence', () => {
  it('is read into typed values of its own', async () => {
    const result = await recognize({ image: await blob(fixture('electronic')) });
    expect(result).toMatchObject({
      __typename: 'FrontPageResult',
      medium: 'ELECTRONIC',
      fileNumber: expect.stringMatching(/^\d{12}$/),
      accumulatedScores: expect.any(Number),
      status: ['正常'],
      generationDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
    });
  });
});

describe('A picture of two pages', () => {
  it('gives both pages, the front first', async () => {
    const input = { image: await blob(fixture('double-page')), returnIssuingAuthority: true };
    const { recognizeDriverLicensePages: pages } = await client.execute(RecognizeDriverLicensePagesDocument, {
      input,
    });
    expect(pages).toMatchObject([
      { __typename: 'FrontPageResult', name: '李平', issuingAuthority: '山东省日照市公安局交通警察支队' },
      { __typename: 'BackPageResult', name: '李平', fileNumber: '371174549411' },
    ]);
  });

  it.each([
    ['BACK', 'BackPageResult'],
    ['AUTO', 'FrontPageResult'],
  ] as const)('gives for %s the %s', async (side, type) => {
    const image = await blob(fixture('double-page'));
    expect((await recognize({ image, side })).__typename).toBe(type);
  });
});

describe('Several pictures', () => {
  it('are answered in their order, and one that fails fails alone', async () => {
    const [front, back, timetable] = await Promise.all(
      [sample('front'), sample('back'), fixture('timetable')].map(blob),
    );
    const inputs: RecognizeDriverLicenseInput[] = [
      { image: back ?? null, side: 'BACK' },
      { image: timetable ?? null },
      { image: front ?? null },
      { image: 'bm8gcGljdHVyZQ==' },
    ];
    const { recognizeDriverLicenses: results } = await client.execute(RecognizeDriverLicensesDocument, {
      inputs,
    });
    expect(results).toMatchObject([
      { __typename: 'BackPageResult', name: '徐娟' },
      { __typename: 'OcrFailure', code: 'IMAGE_UNSUITABLE' },
      { __typename: 'FrontPageResult', name: '周琳洁' },
      { __typename: 'OcrFailure', code: 'IMAGE_FORMAT_UNSUPPORTED' },
    ]);
  });
});
