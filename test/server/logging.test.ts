import { describe, expect, it } from 'vitest';
import { OcrErrorCode, ocrFailure } from '../../src/license/failure.js';
import { FakeEngine } from '../support/fake-engine.js';
import { answerOf, logged, pictureOf, post, READ_NAME, startTestServer } from './test-server.js';

const inputOf = (input: object) => ({ query: READ_NAME, variables: { input } });

describe('the log', () => {
  it('has one line for each request: method, path, status, duration and id', async () => {
    const server = await startTestServer();
    const { headers } = await post(server, inputOf({ image: pictureOf('A') }));
    const line = await logged(server, ({ msg }) => msg === 'request answered');
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      requestId: headers.get('x-request-id'),
      method: 'POST',
      path: '/graphql',
      status: 200,
      durationMs: expect.any(Number),
      msg: 'request answered',
    });
    expect(server.logLines().filter(({ requestId }) => requestId === line.requestId)).toHaveLength(1);
  });

  it('holds no picture, no field value, no query of a URL and no credential, at any level', async () => {
    const server = await startTestServer();
    const image = pictureOf('SECRET-NAME');
    const query = encodeURIComponent('{ service { version } }');
    await post(server, inputOf({ image }), { authorization: 'Bearer SECRET-TOKEN', cookie: 'SECRET-COOKIE' });
    await post(server, inputOf({ url: 'http://127.0.0.1:1/SECRET-PATH?token=SECRET' }));
    await answerOf(fetch(`${server.url}?query=${query}&variables=SECRET`));
    await expect.poll(() => server.logLines().filter(({ path }) => path === '/graphql').length).toBe(3);
    expect(server.logText()).not.toContain('SECRET');
    expect(server.logText()).not.toContain(image);
  });

  it('names the code of each picture that was not read, and the place of its cause', async () => {
    const cause = new Error('SECRET-CAUSE');
    const failure = ocrFailure(OcrErrorCode.RECOGNITION_FAILED, 'It failed.', { cause });
    const server = await startTestServer({}, new FakeEngine({ answer: () => failure }));
    await post(server, inputOf({ image: pictureOf('A') }));
    const line = await logged(server, ({ msg }) => msg === 'picture not read');
    expect(line).toMatchObject({
      level: 'info',
      code: 'RECOGNITION_FAILED',
      providerCode: 'AIS.0105',
      err: { type: 'Error' },
    });
    expect(server.logText()).not.toContain('SECRET');
  });
});

describe('the request id', () => {
  it.each(['abc', '0af7651916cd43dd8448eb211c80319c', 'a.b_c-d'])(
    'is taken from the caller: %s',
    async (id) => {
      const server = await startTestServer();
      const { headers } = await post(server, { query: '{ __typename }' }, { 'x-request-id': id });
      expect(headers.get('x-request-id')).toBe(id);
      await logged(server, ({ requestId }) => requestId === id);
    },
  );

  it.each(['', 'with space', '{"level":"fatal"}', 'x'.repeat(65)])(
    'is made anew instead of %j',
    async (id) => {
      const server = await startTestServer();
      const { headers } = await post(server, { query: '{ __typename }' }, { 'x-request-id': id });
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    },
  );

  it('is in answers that never reach GraphQL, too', async () => {
    const server = await startTestServer();
    const headers = { 'x-request-id': 'mine' };
    for (const path of ['/healthz', '/nowhere', '/samples/front.jpg']) {
      const response = await fetch(server.origin + path, { headers });
      await response.arrayBuffer();
      expect(response.headers.get('x-request-id')).toBe('mine');
    }
  });
});
