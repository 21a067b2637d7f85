import { describe, expect, it } from 'vitest';
import { payloadHash } from '../../../src/rest-contract/signature.js';
import { pictureOf, startTestServer, type TestServer } from '../test-server.js';
import { bareServer } from './bare-server.js';
import { call, GUARDED, KEY, PATH, signedHeaders } from './calls.js';

const BODY = JSON.stringify({ image: pictureOf('A') });
const MINUTE = 60_000;

const withHeaders = async (server: TestServer, headers: Record<string, string>) =>
  (await call(server, BODY, { headers })).status;

function refused(problem: string) {
  return {
    error_code: 'APIG.0301',
    error_msg: `Incorrect IAM authentication information: ${problem}`,
    request_id: expect.stringMatching(/./),
  };
}

describe('a service with tokens', () => {
  it.each(['first-token', 'second-token'])('lets in who shows %s', async (token) => {
    const server = await startTestServer(GUARDED);
    expect(await withHeaders(server, { 'x-auth-token': token })).toBe(200);
  });

  it.each([
    ['no token', {}, 'x-auth-token not found'],
    ['another token', { 'x-auth-token': 'third-token' }, 'decrypt token fail'],
    ['a part of a token', { 'x-auth-token': 'first' }, 'decrypt token fail'],
    ['all tokens at once', { 'x-auth-token': 'first-token,second-token' }, 'decrypt token fail'],
    ['an empty token', { 'x-auth-token': '' }, 'decrypt token fail'],
    ['another scheme', { authorization: 'Bearer first-token' }, 'x-auth-token not found'],
  ])('refuses %s', async (_, headers, problem) => {
    const server = await startTestServer(GUARDED);
    const { status, body } = await call(server, BODY, { headers });
    expect([status, body]).toEqual([401, refused(problem)]);
    expect(server.engine.batches).toEqual([]);
  });

  it('looks at the token where another authorization than a signature comes with it', async () => {
    const server = await startTestServer(GUARDED);
    const headers = { authorization: 'Basic dTpw', 'x-auth-token': 'first-token' };
    expect(await withHeaders(server, headers)).toBe(200);
  });

  it('never writes a credential into the log', async () => {
    const server = await startTestServer(GUARDED);
    await withHeaders(server, { 'x-auth-token': 'WRONG-SECRET' });
    await withHeaders(server, { 'x-auth-token': 'first-token' });
    await withHeaders(server, signedHeaders(server, BODY));
    await withHeaders(server, signedHeaders(server, BODY, { key: { id: 'WRONG-SECRET', secret: 'x' } }));
    expect(server.logText()).not.toMatch(/SECRET|first-token|TESTKEY|Signature/i);
  });
});

describe('a service with keys', () => {
  it('lets in who signs with one of them', async () => {
    const server = await startTestServer(GUARDED);
    expect(await withHeaders(server, signedHeaders(server, BODY))).toBe(200);
    const other = { id: 'OTHERKEY', secret: 'other' };
    expect(await withHeaders(server, signedHeaders(server, BODY, { key: other }))).toBe(200);
  });

  it('lets in who signs the date alone: all other headers are the choice of the client', async () => {
    const server = await startTestServer(GUARDED);
    expect(await withHeaders(server, signedHeaders(server, BODY, { headers: {} }))).toBe(200);
  });

  it('lets in who leaves the body unsigned, and says so', async () => {
    const server = await startTestServer(GUARDED);
    const unsigned = { 'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD' };
    const headers = signedHeaders(server, BODY, { payloadHash: 'UNSIGNED-PAYLOAD' });
    expect(await withHeaders(server, { ...headers, ...unsigned })).toBe(200);
    expect(await withHeaders(server, headers)).toBe(401);
  });

  it('lets in who states the hash of the body in a header', async () => {
    const server = await startTestServer(GUARDED);
    const stated = { 'x-sdk-content-sha256': payloadHash(BODY) };
    expect(await withHeaders(server, { ...signedHeaders(server, BODY), ...stated })).toBe(200);
  });

  it('takes the query into account, in whatever order it comes', async () => {
    const server = await startTestServer(GUARDED);
    const headers = signedHeaders(server, BODY, { query: new URLSearchParams('a=1&b=x y') });
    expect((await call(server, BODY, { path: `${PATH}?b=x%20y&a=1`, headers })).status).toBe(200);
    expect((await call(server, BODY, { path: `${PATH}?b=x%20y&a=2`, headers })).status).toBe(401);
  });

  const GOOD_HEX = 'a'.repeat(64);
  it.each<[string, (server: TestServer) => Record<string, string>]>([
    ['an unknown key', (server) => signedHeaders(server, BODY, { key: { ...KEY, id: 'NOBODY' } })],
    [
      'the secret of another key',
      (server) => signedHeaders(server, BODY, { key: { ...KEY, secret: 'other' } }),
    ],
    ['another body', (server) => signedHeaders(server, `${BODY} `)],
    ['another method', (server) => signedHeaders(server, BODY, { method: 'PUT' })],
    ['another path', (server) => signedHeaders(server, BODY, { path: `${PATH}s` })],
    ['another query', (server) => signedHeaders(server, BODY, { query: new URLSearchParams('a=1') })],
    ['another host', (server) => signedHeaders(server, BODY, { headers: { host: 'elsewhere' } })],
    ['a header that did not come', (server) => signedHeaders(server, BODY, { headers: { 'x-extra': '1' } })],
    [
      'a hash that is not of the body',
      (server) => ({
        ...signedHeaders(server, BODY, { payloadHash: GOOD_HEX }),
        'x-sdk-content-sha256': GOOD_HEX,
      }),
    ],
    ['no key and no signature', () => ({ authorization: 'SDK-HMAC-SHA256 Access=' })],
    [
      'a signature of another length',
      (server) => {
        const { authorization = '', ...headers } = signedHeaders(server, BODY);
        return { ...headers, authorization: authorization.slice(0, -2) };
      },
    ],
  ])('refuses a signature with %s', async (_, headersFor) => {
    const server = await startTestServer(GUARDED);
    const { status, body } = await call(server, BODY, { headers: headersFor(server) });
    expect([status, body]).toEqual([401, refused('verify aksk signature fail')]);
    expect(server.engine.batches).toEqual([]);
  });

  it('refuses a signature without a date', async () => {
    const server = await startTestServer(GUARDED);
    const { authorization = '' } = signedHeaders(server, BODY);
    const headers = { authorization: authorization.replace(';x-sdk-date', '') };
    const { body } = await call(server, BODY, { headers });
    const needed = 'x-sdk-date has to be among the signed headers, as YYYYMMDDTHHMMSSZ';
    expect(body).toEqual(refused(`verify aksk signature fail, ${needed}`));
  });

  it.each([-14, 14])('takes a signature made %i minutes from now', async (minutes) => {
    const server = await startTestServer(GUARDED);
    const now = new Date(Date.now() + minutes * MINUTE);
    expect(await withHeaders(server, signedHeaders(server, BODY, { now }))).toBe(200);
  });

  it.each([-16, 16, -60 * 24])('refuses a signature made %i minutes from now', async (minutes) => {
    const server = await startTestServer(GUARDED);
    const now = new Date(Date.now() + minutes * MINUTE);
    const { status, body } = await call(server, BODY, { headers: signedHeaders(server, BODY, { now }) });
    const [, message = ''] = /^Incorrect IAM authentication information: (.*)$/.exec(body.error_msg) ?? [];
    expect([status, body.error_code]).toEqual([401, 'APIG.0301']);
    expect(message).toMatch(/^signature expired, signature time:\d{8}T\d{6}Z,server time:\d{8}T\d{6}Z$/);
  });
});

describe('a service with one kind of credentials', () => {
  it('refuses the other kind', async () => {
    const tokens = await startTestServer({ REST_AUTH_TOKENS: 'first-token' });
    expect(await withHeaders(tokens, signedHeaders(tokens, BODY))).toBe(401);
    const keys = await startTestServer({ REST_ACCESS_KEYS: 'A:B' });
    expect(await withHeaders(keys, { 'x-auth-token': 'first-token' })).toBe(401);
  });
});

describe('a service without credentials', () => {
  it('lets in this very machine, whatever credentials come or none', async () => {
    const server = await startTestServer();
    expect(await withHeaders(server, {})).toBe(200);
    expect(await withHeaders(server, { 'x-auth-token': 'any' })).toBe(200);
    expect(await withHeaders(server, signedHeaders(server, 'another body'))).toBe(200);
  });

  it.each([
    ['127.0.0.1', 200],
    ['127.9.9.9', 200],
    ['::1', 200],
    ['::ffff:127.0.0.1', 200],
    ['10.0.0.5', 401],
    ['0.0.0.0', 401],
    ['192.0.2.1', 401],
    ['::ffff:192.0.2.1', 401],
    ['2001:db8::1', 401],
  ])('answers a peer at %s with status %i', async (remoteAddress, status) => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': '127.0.0.1' };
    const request = { method: 'POST', url: PATH, payload: BODY, headers, remoteAddress } as const;
    const app = await bareServer();
    expect((await app.inject(request)).statusCode).toBe(status);
  });
});

describe('a service with credentials', () => {
  it('asks this very machine for them, too', async () => {
    const server = await startTestServer({ REST_ACCESS_KEYS: 'A:B' });
    expect(await withHeaders(server, {})).toBe(401);
  });
});
