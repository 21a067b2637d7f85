import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js';
import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  authorization,
  canonicalRequest,
  payloadHash,
  type SignedParts,
  sdkDate,
  signature,
} from '../../src/rest-contract/signature.js';

/** The vector of the API signing guide. */
const KEY = { id: 'QTWAOYTTINDUT2QVKYUC', secret: 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc' };
const LISTING: SignedParts = {
  method: 'GET',
  path: '/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs',
  query: new URLSearchParams('limit=2&marker=13551d6b-755d-4757-b956-536f674975c0'),
  headers: {
    'content-type': 'application/json',
    host: 'service.region.example.com',
    'x-sdk-date': '20191115T033655Z',
  },
  payloadHash: payloadHash(),
};

const canonical = (changes: Partial<SignedParts>) => canonicalRequest({ ...LISTING, ...changes });
const pathLine = (path: string) => canonical({ path }).split('\n')[1];
const queryLine = (query: string) => canonical({ query: new URLSearchParams(query) }).split('\n')[2];

describe('the signature', () => {
  it('is that of the published vector', () => {
    expect(payloadHash(canonicalRequest(LISTING))).toBe(
      'b25362e603ee30f4f25e7858e8a7160fd36e803bb2dfe206278659d71a9bcd7a',
    );
    expect(signature(LISTING, KEY.secret).toString('hex')).toBe(
      '7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe',
    );
  });

  it('stands in the Authorization header behind one space, its parts behind commas', () => {
    expect(authorization(LISTING, KEY)).toBe(
      'SDK-HMAC-SHA256 Access=QTWAOYTTINDUT2QVKYUC, SignedHeaders=content-type;host;x-sdk-date, ' +
        'Signature=7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe',
    );
  });

  it('cannot be made without the date', () => {
    expect(() => signature({ ...LISTING, headers: { host: 'a' } }, 'secret')).toThrow(/x-sdk-date/);
  });
});

describe('the canonical request', () => {
  it.each([
    ['/', '/'],
    ['/a', '/a/'],
    ['/a/', '/a/'],
    ['/a%20b/%E4%B8%AD', '/a%20b/%E4%B8%AD/'],
    ['/a~b-c_d.e', '/a~b-c_d.e/'],
    ["/(a)*'!", '/%28a%29%2A%27%21/'],
    ['/100%', '/100%25/'],
  ])('has for the path %s the line %s', (path, line) => {
    expect(pathLine(path)).toBe(line);
  });

  it.each([
    ['', ''],
    ['b=2&a=1', 'a=1&b=2'],
    ['a=2&a=10&a=1', 'a=1&a=10&a=2'],
    ['a', 'a='],
    ['a=b+c&d=%2B', 'a=b%20c&d=%2B'],
    ['名=值', '%E5%90%8D=%E5%80%BC'],
  ])('has for the query "%s" the line "%s"', (query, line) => {
    expect(queryLine(query)).toBe(line);
  });

  it('sorts the headers by name', () => {
    const headers = { 'x-sdk-date': 'D', host: 'h', 'content-type': 't' };
    expect(canonical({ headers }).split('\n').slice(3, 8)).toEqual([
      'content-type:t',
      'host:h',
      'x-sdk-date:D',
      '',
      'content-type;host;x-sdk-date',
    ]);
  });
});

describe('the date of a signature', () => {
  it('is written in UTC without separators and fractions', () => {
    expect(sdkDate(new Date('2019-11-15T03:36:55.999Z'))).toBe('20191115T033655Z');
  });
});

/**
 * Signs that the legacy URL parser in the official signer leaves alone. Those that it escapes, and escapes
 * that are there already, the official signer encodes a second time, against the published rule.
 */
const segment = fc.string({ unit: fc.constantFrom(...'aZ09-_.~!$&()*+,;=:@中é😀'), maxLength: 6 });
const anyText = fc.string({ unit: 'binary', maxLength: 8 });
const headerName = fc
  .string({ unit: fc.constantFrom(...'abcxyz019-'), minLength: 1, maxLength: 8 })
  .map((name) => `x-${name}`);
const headerValue = fc.string({ unit: fc.constantFrom(...'aZ09 ,;=/"'), maxLength: 10 });

describe('the official signer', () => {
  it('gives the same header for any request', () => {
    const request = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD'),
      path: fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `/v2/${parts.join('/')}`),
      query: fc.dictionary(anyText, fc.oneof(anyText, fc.array(anyText, { maxLength: 3 })), { maxKeys: 4 }),
      headers: fc.dictionary(headerName, headerValue, { maxKeys: 4 }),
      body: fc.option(fc.dictionary(anyText, fc.oneof(anyText, fc.boolean(), fc.integer()))),
      key: fc.record({ id: fc.base64String({ minLength: 4 }), secret: fc.string({ minLength: 1 }) }),
      seconds: fc.integer({ min: 0, max: 4_000_000_000 }),
    });
    fc.assert(
      fc.property(request, ({ method, path, query, headers, body, key, seconds }) => {
        const now = new Date(seconds * 1000);
        const type = { 'content-type': 'application/json' };
        const theirs: Record<string, string> = AKSKSigner.sign(
          {
            endpoint: `https://ocr.example.com${path}`,
            method,
            queryParams: structuredClone(query),
            headers: { ...headers, ...type, 'X-Sdk-Date': sdkDate(now) },
            data: body,
          },
          new BasicCredentials({ ak: key.id, sk: key.secret }),
        );
        const ours = authorization(
          {
            method,
            path,
            query: new URLSearchParams(
              Object.entries(query).flatMap(([name, value]) =>
                [value].flat().map((one): [string, string] => [name, one]),
              ),
            ),
            headers: { ...headers, ...type, host: 'ocr.example.com', 'x-sdk-date': sdkDate(now) },
            payloadHash: payloadHash(body === null ? '' : JSON.stringify(body)),
          },
          key,
        );
        expect(ours).toBe(theirs.Authorization);
      }),
      { numRuns: 500 },
    );
  });
});
