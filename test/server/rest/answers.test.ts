import { describe, expect, it } from 'vitest';
import { OCR_ERRORS, ocrFailure } from '../../../src/license/failure.js';
import type { FieldReading, PageReading, Quadrilateral } from '../../../src/license/reading.js';
import { resultBody } from '../../../src/rest-contract/result.js';
import { FakeEngine, fieldReading, reading } from '../../support/fake-engine.js';
import { logged, pictureOf, startTestServer } from '../test-server.js';
import { bareServer } from './bare-server.js';
import { call, PATH } from './calls.js';

const image = pictureOf('A');

async function answerTo(pages: readonly PageReading[], options: object = {}) {
  const server = await startTestServer({}, new FakeEngine({ answer: () => ({ kind: 'pages', pages }) }));
  const { status, body } = await call(server, { image, ...options });
  expect(status).toBe(200);
  // What a client of the contract reads of it is all there is.
  expect(resultBody.parse(body)).toEqual(body);
  return body.result;
}

const front = (...fields: FieldReading[]) => [reading(fields)];

const FRONT_PAGE = reading([
  fieldReading('NUMBER', '440303199404130038'),
  fieldReading('NAME', '张三'),
  fieldReading('SEX', '男'),
  fieldReading('NATIONALITY', '中国'),
  fieldReading('ADDRESS', '广东省深圳市'),
  fieldReading('BIRTH', '1994年4月13日'),
  fieldReading('ISSUE_DATE', '2014-03-07'),
  fieldReading('CLASS', 'C1'),
  fieldReading('VALID_FROM', '2020.03.07'),
  fieldReading('VALID_TO', '长期'),
  fieldReading('ISSUING_AUTHORITY', '广东省深圳市公安局交通警察支队'),
]);
const BACK_PAGE = reading(
  [
    fieldReading('NUMBER', '440303199404130038'),
    fieldReading('NAME', '张三'),
    fieldReading('FILE_NUMBER', '440301234567'),
    fieldReading('RECORD', '请于2030年03月07日前九十日内申请换领新驾驶证'),
  ],
  'BACK',
);

const FRONT_RESULT = {
  type: 'normal',
  number: '440303199404130038',
  name: '张三',
  sex: '男',
  nationality: '中国',
  address: '广东省深圳市',
  birth: '1994-04-13',
  issue_date: '2014-03-07',
  class: 'C1',
  valid_from: '2020-03-07',
  valid_to: '长期',
};
const BACK_RESULT = {
  type: 'normal',
  number: '440303199404130038',
  name: '张三',
  file_number: '440301234567',
  record: '请于2030年03月07日前九十日内申请换领新驾驶证',
};

describe('the result', () => {
  it('has the fields of the main page, dates as YYYY-MM-DD, and no issuing authority', async () => {
    expect(await answerTo([FRONT_PAGE], { side: 'front' })).toEqual(FRONT_RESULT);
  });

  it('has the issuing authority where it is asked for', async () => {
    const result = await answerTo([FRONT_PAGE], { return_issuing_authority: true });
    expect(result).toEqual({ ...FRONT_RESULT, issuing_authority: '广东省深圳市公安局交通警察支队' });
  });

  it('has the fields of the duplicate page', async () => {
    expect(await answerTo([BACK_PAGE], { side: 'back' })).toEqual(BACK_RESULT);
  });

  it('has front and back for double_side', async () => {
    const result = await answerTo([FRONT_PAGE, BACK_PAGE], { side: 'double_side' });
    expect(result).toEqual({ front: FRONT_RESULT, back: BACK_RESULT });
  });

  it('has only the page that is there for double_side', async () => {
    expect(await answerTo([BACK_PAGE], { side: 'double_side' })).toEqual({ back: BACK_RESULT });
  });

  it('has the fields of an electronic licence, times with a space', async () => {
    const fields = [
      fieldReading('ACCUMULATED_SCORES', '0'),
      fieldReading('STATUS', '正常'),
      fieldReading('STATUS', '超分'),
      fieldReading('FILE_NUMBER', '440301234567'),
      fieldReading('GENERATION_DATE', '2021-06-0110:20:30'),
      fieldReading('CURRENT_TIME', '2021年06月01日 10:21:30'),
    ];
    expect(await answerTo([{ ...reading(fields), medium: 'ELECTRONIC' }])).toEqual({
      type: 'electronic',
      accumulated_scores: '0',
      status: ['正常', '超分'],
      generation_date: '2021-06-01 10:20:30',
      current_time: '2021-06-01 10:21:30',
      file_number: '440301234567',
    });
  });

  it('keeps a date as it was read where it is none', async () => {
    const page = front(fieldReading('BIRTH', '1994-13-41'), fieldReading('VALID_TO', '不详'));
    expect(await answerTo(page)).toEqual({ type: 'normal', birth: '1994-13-41', valid_to: '不详' });
  });

  it('has the day that a term of years ends on', async () => {
    const page = front(fieldReading('VALID_FROM', '2014-03-07'), fieldReading('VALID_TO', '6年'));
    expect(await answerTo(page)).toMatchObject({ valid_from: '2014-03-07', valid_to: '2020-03-07' });
  });

  it('leaves out what is empty', async () => {
    expect(await answerTo(front(fieldReading('NAME', ' '), fieldReading('CLASS', '')))).toEqual({
      type: 'normal',
    });
  });
});

describe('text_location', () => {
  const square: Quadrilateral = [
    { x: 10.4, y: 20.6 },
    { x: 30, y: 20 },
    { x: 30, y: 40 },
    { x: 10, y: 40 },
  ];
  const corners = [
    [10, 21],
    [30, 20],
    [30, 40],
    [10, 40],
  ];
  const name = { ...fieldReading('NAME', '张三'), polygon: square };
  const options = { return_text_location: true };

  it('has four whole points for each field whose place is known, by the name of the field', async () => {
    const result = await answerTo(front(name, fieldReading('CLASS', 'C1')), options);
    expect(result).toEqual({ type: 'normal', name: '张三', class: 'C1', text_location: { name: corners } });
  });

  it('is there for each page of double_side', async () => {
    const pages = [reading([name]), reading([name], 'BACK')];
    const result = await answerTo(pages, { side: 'double_side', ...options });
    const page = { type: 'normal', name: '张三', text_location: { name: corners } };
    expect(result).toEqual({ front: page, back: page });
  });

  it('has one place for a status of several words', async () => {
    const words = [
      { ...fieldReading('STATUS', '正常'), polygon: square },
      { ...fieldReading('STATUS', '超分'), polygon: null },
    ];
    expect((await answerTo(front(...words), options)).text_location).toEqual({ status: corners });
  });

  it('tells nothing of the issuing authority unless that is asked for', async () => {
    const stamp = { ...fieldReading('ISSUING_AUTHORITY', '支队'), polygon: square };
    expect((await answerTo(front(stamp), options)).text_location).toEqual({});
  });
});

describe('every answer', () => {
  it('has the request id of the caller, or one of its own, also when it is an error', async () => {
    const server = await startTestServer();
    const given = await call(server, { image }, { headers: { 'x-request-id': 'trace-1' } });
    const own = await call(server, {});
    expect(given.headers.get('x-request-id')).toBe('trace-1');
    expect(own.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('a failure', () => {
  async function answerToFailure(failure: ReturnType<typeof ocrFailure>) {
    const server = await startTestServer({}, new FakeEngine({ answer: () => failure }));
    const answer = await call(server, { image });
    await logged(server, ({ msg }) => msg === 'picture not read');
    return answer;
  }

  it.each([
    ['INVALID_PARAMETER', 400, 'AIS.0101', 'The input parameter is invalid.'],
    ['IMAGE_FORMAT_UNSUPPORTED', 400, 'AIS.0102', 'The image format is not supported.'],
    ['IMAGE_SIZE_OUT_OF_RANGE', 400, 'AIS.0103', 'The image size does not meet the requirements.'],
    ['IMAGE_UNSUITABLE', 400, 'AIS.0104', 'The image is not supported or the image quality is poor.'],
    ['RECOGNITION_FAILED', 400, 'AIS.0105', 'Recognition failed.'],
    ['IMAGE_URL_UNREACHABLE', 400, 'ModelArts.4603', 'Obtaining the file from the URL failed.'],
    ['NOT_SUBSCRIBED', 403, 'ModelArts.4204', 'Request api error! The API driver-license is not subscribed.'],
    ['PROVIDER_UNAUTHORIZED', 403, 'ModelArts.4203', 'Access denied! You do not have permission.'],
    ['RATE_LIMITED', 429, 'APIG.0308', 'The throttling threshold has been reached.'],
    ['OVERLOADED', 429, 'ModelArts.4401', 'Max concurrency error.'],
    ['TIMEOUT', 504, 'ModelArts.4402', 'Backend service timeout error.'],
    ['PROVIDER_UNAVAILABLE', 503, 'ModelArts.4403', 'Backend service unavailable error.'],
  ] as const)('%s is answered with %i and %s', async (code, status, errorCode, message) => {
    for (const failure of [ocrFailure(code, 'own words'), ocrFailure(code, 'x', { providerCode: null })]) {
      const answer = await answerToFailure(failure);
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({ error_code: errorCode, error_msg: message });
    }
  });

  it.each([
    ['APIG.0601', 500, 'Internal server error.'],
    ['APIGW.0202', 502, 'Backend unavailable.'],
    ['APIG.0203', 504, 'Backend timeout.'],
    ['ModelArts.4508', 503, 'Service not start.'],
    ['NEW.0001', 503, 'own words'],
    ['APIG.0204', 400, 'SSL protocol is not supported.'],
    ['APIG.0607', 400, 'The protocol is not supported.'],
    ['APIG.0608', 500, 'Internal server error.'],
    ['APIGW.0103', 404, 'The backend does not exist.'],
    ['APIGW.0104', 400, 'The plug-ins do not exist.'],
    ['APIGW.0301', 403, 'Incorrect IAM authentication information.'],
  ])('under the code %s of the other side keeps that code', async (providerCode, status, message) => {
    const answer = await answerToFailure(ocrFailure('PROVIDER_UNAVAILABLE', 'own words', { providerCode }));
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ error_code: providerCode, error_msg: message });
  });

  it.each([
    ['IMAGE_SIZE_OUT_OF_RANGE', 413, 'Request entity too large.'],
    ['INVALID_PARAMETER', 400, 'API request error.'],
    ['TIMEOUT', 504, 'Backend timeout.'],
    ['PROVIDER_UNAVAILABLE', 502, 'Backend unavailable.'],
  ] as const)(
    'under the code for most failures of the gateway, here %s, has status %i',
    async (code, status, message) => {
      const answer = await answerToFailure(ocrFailure(code, 'own words', { providerCode: 'APIG.0201' }));
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({ error_code: 'APIG.0201', error_msg: message });
    },
  );

  it('of the credentials of the service never looks like one of the credentials of the caller', async () => {
    const codes = OCR_ERRORS.flatMap(({ code, providerCodes }) =>
      providerCodes.map((providerCode) => ocrFailure(code, 'x', { providerCode })),
    );
    const server = await startTestServer({}, new FakeEngine());
    for (const failure of codes) {
      server.engine.answer = () => failure;
      const { status, body } = await call(server, { image });
      expect(body.error_code).toBe(failure.providerCode);
      expect([status >= 400, status === 401]).toEqual([true, false]);
    }
  });

  it('that is worth a retry says when', async () => {
    const { headers } = await answerToFailure(ocrFailure('OVERLOADED', 'x', { retryAfter: 1.5 }));
    expect(headers.get('retry-after')).toBe('2');
    const other = await answerToFailure(ocrFailure('OVERLOADED', 'x'));
    expect(other.headers.has('retry-after')).toBe(false);
  });

  it('of the operation has exactly a code and a message', async () => {
    const { body } = await answerToFailure(ocrFailure('IMAGE_UNSUITABLE', 'x'));
    expect(Object.keys(body)).toEqual(['error_code', 'error_msg']);
  });
});

describe('a bug', () => {
  it('is answered with an internal error and logged once, without what came', async () => {
    const answer = () => {
      throw new Error('SECRET-440303199404130038');
    };
    const server = await startTestServer({}, new FakeEngine({ answer }));
    const { status, body } = await call(server, { image: pictureOf('SECRET') });
    expect([status, body]).toEqual([
      500,
      { error_code: 'ModelArts.4505', error_msg: 'Backend service internal error.' },
    ]);
    await logged(server, ({ msg }) => msg === 'request answered');
    expect(server.logLines().filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(server.logText()).not.toContain('SECRET');
  });
});

describe('a service that is stopping', () => {
  it('sends clients elsewhere', async () => {
    const app = await bareServer({ phase: 'stopping' });
    const headers = { 'content-type': 'application/json' };
    const answer = await app.inject({ method: 'POST', url: PATH, headers, payload: { image } });
    expect([answer.statusCode, answer.json().error_code]).toEqual([503, 'ModelArts.4403']);
  });
});
