import { describe, expect, it } from 'vitest';
import type { OcrErrorCode } from '../../../src/license/failure.js';
import { engineFor, failureOf } from './engine.js';
import { type Answer, refused, startProvider } from './provider.js';

async function failureFor(answer: Answer, now = new Date()) {
  const provider = await startProvider(() => answer);
  return failureOf(engineFor(provider, { maxAttempts: 1 }, { now: () => now }));
}

const codes = (prefix: string, ...numbers: string[]) => numbers.map((number) => `${prefix}.${number}`);

/** What the gateway answers has the same meaning under both of its prefixes. */
const gateway = (status: number, code: OcrErrorCode, ...numbers: string[]) =>
  [...codes('APIG', ...numbers), ...codes('APIGW', ...numbers)].map((text) => [text, status, code] as const);

const under = (status: number, code: OcrErrorCode, texts: readonly string[]) =>
  texts.map((text) => [text, status, code] as const);

/** Every code of the provider's documentation, with a status it comes under. */
const DOCUMENTED = [
  ...under(400, 'INVALID_PARAMETER', codes('AIS', '0101', '0117')),
  ...under(400, 'IMAGE_FORMAT_UNSUPPORTED', ['AIS.0102']),
  ...under(400, 'IMAGE_SIZE_OUT_OF_RANGE', ['AIS.0103', 'ModelArts.4104', 'ModelArts.4705']),
  ...under(400, 'IMAGE_UNSUITABLE', codes('AIS', '0104', '0122')),
  ...under(400, 'RECOGNITION_FAILED', codes('AIS', '0105', '0119', '0120', '0121')),
  ...under(500, 'RECOGNITION_FAILED', ['AIS.0105']),
  ...under(500, 'PROVIDER_UNAVAILABLE', ['AIS.0118']),
  ...under(400, 'INVALID_PARAMETER', ['ModelArts.4105']),
  ...under(400, 'IMAGE_URL_UNREACHABLE', codes('ModelArts', '4601', '4603', '4702', '4703', '4704', '4706')),
  ...under(403, 'NOT_SUBSCRIBED', codes('ModelArts', '4201', '4202', '4204', '4503', '4504', '4506')),
  ...under(401, 'PROVIDER_UNAUTHORIZED', codes('ModelArts', '0203', '0212', '4101', '4102', '4103')),
  ...under(403, 'PROVIDER_UNAUTHORIZED', codes('ModelArts', '4106', '4203', '6201')),
  ...under(429, 'OVERLOADED', ['ModelArts.4401']),
  ...under(500, 'TIMEOUT', ['ModelArts.4402']),
  ...under(
    500,
    'PROVIDER_UNAVAILABLE',
    codes('ModelArts', '4107', '4301', '4302', '4403', '4502', '4505', '4508'),
  ),
  ...gateway(404, 'NOT_SUBSCRIBED', '0101'),
  ...gateway(405, 'NOT_SUBSCRIBED', '0501'),
  ...gateway(500, 'PROVIDER_UNAVAILABLE', '0103', '0104', '0105', '0601', '0605', '0606', '0608', '0609'),
  ...gateway(500, 'PROVIDER_UNAVAILABLE', '0611', '0612'),
  ...gateway(400, 'PROVIDER_UNAVAILABLE', '0106'),
  ...gateway(502, 'PROVIDER_UNAVAILABLE', '0202', '0610'),
  ...gateway(503, 'PROVIDER_UNAVAILABLE', '0613'),
  ...gateway(504, 'TIMEOUT', '0203'),
  ...gateway(400, 'PROVIDER_UNAUTHORIZED', '0204', '0205', '0607'),
  ...gateway(401, 'PROVIDER_UNAUTHORIZED', '0301', '0303', '0305', '0307', '0311'),
  ...gateway(403, 'PROVIDER_UNAUTHORIZED', '0302', '0304', '0306', '0310', '0401', '0402', '0404', '0405'),
  ...gateway(403, 'PROVIDER_UNAUTHORIZED', '0802'),
  ...gateway(405, 'PROVIDER_UNAUTHORIZED', '0502'),
  ...gateway(429, 'RATE_LIMITED', '0308'),
  ...gateway(400, 'INVALID_PARAMETER', '0602'),
  // One code whose status tells what it stands for.
  ...gateway(400, 'INVALID_PARAMETER', '0201'),
  ...gateway(413, 'IMAGE_SIZE_OUT_OF_RANGE', '0201'),
  ...gateway(414, 'INVALID_PARAMETER', '0201'),
  ...gateway(494, 'INVALID_PARAMETER', '0201'),
  ...gateway(500, 'PROVIDER_UNAVAILABLE', '0201'),
  ...gateway(502, 'PROVIDER_UNAVAILABLE', '0201'),
  ...gateway(504, 'TIMEOUT', '0201'),
];

const RETRYABLE: readonly OcrErrorCode[] = ['RATE_LIMITED', 'OVERLOADED', 'TIMEOUT', 'PROVIDER_UNAVAILABLE'];

describe('a documented error', () => {
  it.each(DOCUMENTED)('%s under status %i is %s', async (providerCode, status, code) => {
    const failure = await failureFor(refused(status, providerCode));
    expect(failure).toMatchObject({ code, providerCode, retryable: RETRYABLE.includes(code) });
    expect(failure.message).toContain(`${providerCode} (status ${status})`);
    expect(JSON.stringify(failure)).not.toContain('AKSECRET');
  });
});

describe('an error that nobody has documented', () => {
  it.each([
    [400, 'AIS.0199', 'RECOGNITION_FAILED'],
    [401, 'ModelArts.0299', 'PROVIDER_UNAUTHORIZED'],
    [403, 'IAM.0011', 'PROVIDER_UNAUTHORIZED'],
    [404, 'APIG.0999', 'NOT_SUBSCRIBED'],
    [408, 'APIG.0999', 'TIMEOUT'],
    [413, 'APIG.0999', 'IMAGE_SIZE_OUT_OF_RANGE'],
    [418, 'AIS.0199', 'RECOGNITION_FAILED'],
    [429, 'APIG.0999', 'RATE_LIMITED'],
    [500, 'AIS.0199', 'PROVIDER_UNAVAILABLE'],
    [503, 'ModelArts.4999', 'PROVIDER_UNAVAILABLE'],
    [504, 'APIG.0999', 'TIMEOUT'],
  ] as const)('of status %i keeps its code %s and is %s', async (status, providerCode, code) => {
    expect(await failureFor(refused(status, providerCode))).toMatchObject({ code, providerCode });
  });

  it.each([
    ['the form of IAM', { error: { code: 'AIS.0103', message: 'x', title: 'y' } }, 'AIS.0103'],
    ['a status for a code', { error: { code: 401, message: 'x' } }, null],
    ['a sentence for a code', { error_code: 'call 13800138000', error_msg: 'x' }, null],
    ['no code', { message: 'x' }, null],
    ['a list', [], null],
    ['broken JSON', '{"error_code":', null],
    ['nothing', '', null],
  ])('in %s gives the code, or none', async (_form, body, providerCode) => {
    expect((await failureFor({ status: 400, body })).providerCode).toBe(providerCode);
  });

  it('in HTML is judged by its status', async () => {
    const headers = { 'content-type': 'text/html' };
    const body = '<html><h1>502 Bad Gateway</h1>';
    const failure = await failureFor({ status: 502, headers, body });
    expect(failure).toMatchObject({ code: 'PROVIDER_UNAVAILABLE', providerCode: null, retryable: true });
    expect(failure.message).not.toContain('Gateway');
  });
});

describe('the time after which a retry makes sense', () => {
  const now = new Date('2026-08-01T00:00:00Z');
  it.each([
    ['the seconds of Retry-After', 429, 'APIG.0308', { 'retry-after': '17' }, 17],
    ['the date of Retry-After', 429, 'APIG.0308', { 'retry-after': 'Sat, 01 Aug 2026 00:00:42 GMT' }, 42],
    ['Retry-After of an outage', 503, 'APIG.0613', { 'retry-after': '3' }, 3],
    ['a date in the past', 429, 'APIG.0308', { 'retry-after': 'Fri, 31 Jul 2026 00:00:42 GMT' }, 0],
    ['a day at most', 429, 'APIG.0308', { 'retry-after': '99999999999999' }, 86_400],
    ['the window of the limit', 429, 'APIG.0308', { 'x-ratelimit-window': 'minute' }, 60],
    ['a longer window', 429, 'APIGW.0308', { 'x-ratelimit-window': 'Hour' }, 3600],
    [
      'Retry-After before the window',
      429,
      'APIG.0308',
      { 'retry-after': '2', 'x-ratelimit-window': 'day' },
      2,
    ],
    ['the documented five seconds', 429, 'APIG.0308', {}, 5],
    ['five seconds instead of nonsense', 429, 'APIG.0308', { 'retry-after': 'soon' }, 5],
    ['two seconds when it is too much at once', 429, 'ModelArts.4401', {}, 2],
    ['two hours for the tax authority', 500, 'AIS.0118', {}, 7200],
    ['nothing for an outage', 503, 'APIG.0613', { 'x-ratelimit-window': 'minute' }, null],
    ['nothing for a bad picture', 400, 'AIS.0104', {}, null],
  ])('is %s', async (_what, status, code, headers, seconds) => {
    expect((await failureFor(refused(status, code, headers), now)).retryAfter).toBe(seconds);
  });
});
