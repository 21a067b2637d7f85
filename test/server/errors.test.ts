import { describe, expect, it } from 'vitest';
import { FakeEngine } from '../support/fake-engine.js';
import { answerOf, logged, pictureOf, post, READ_NAME, startTestServer } from './test-server.js';

const SECRET = 'SECRET-440303199404130038';
const inputOf = (input: object) => ({ query: READ_NAME, variables: { input } });

/** An engine with a bug whose message quotes what it was given. */
function brokenEngine(): FakeEngine {
  const cause = new RangeError(`${SECRET} in the cause`);
  return new FakeEngine({
    answer: () => {
      throw new TypeError(`${SECRET} is not a name`, { cause });
    },
  });
}

describe('a bug in the service', () => {
  it('reaches the client as one neutral message with the request id', async () => {
    const server = await startTestServer({}, brokenEngine());
    const { body, headers } = await post(server, inputOf({ image: pictureOf('A') }));
    expect(body.data).toBeNull();
    expect(body.errors).toEqual([
      {
        message: 'Something went wrong inside the service. Its log tells more under the request id.',
        path: ['recognizeDriverLicense'],
        locations: expect.any(Array),
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: headers.get('x-request-id') },
      },
    ]);
  });

  it('is logged once, as an error, with request id and causes but without any message', async () => {
    const server = await startTestServer({}, brokenEngine());
    const { headers } = await post(server, inputOf({ image: pictureOf('A') }));
    await logged(server, ({ msg }) => msg === 'request answered');
    const errors = server.logLines().filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      requestId: headers.get('x-request-id'),
      path: 'recognizeDriverLicense',
    });
    expect(JSON.stringify(errors[0])).toMatch(/"type":"TypeError".*"type":"RangeError"/);
    expect(server.logText()).not.toContain('SECRET');
  });

  it('in one operation of a batch leaves the others alone', async () => {
    const server = await startTestServer({}, brokenEngine());
    const { body } = await post(server, [inputOf({ image: pictureOf('A') }), { query: '{ __typename }' }]);
    expect(body[0].errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(body[1]).toEqual({ data: { __typename: 'Query' } });
  });
});

describe("a caller's mistake", () => {
  it.each<[string, object, string, string]>([
    [
      'a value of the wrong type',
      inputOf({ image: pictureOf('A'), side: SECRET }),
      'BAD_USER_INPUT',
      'Variable "$input" got an invalid value at "input.side": The value does not exist in "LicenseSide" enum.',
    ],
    [
      'a URL that is none',
      inputOf({ url: `//${SECRET}?token=${SECRET}` }),
      'BAD_USER_INPUT',
      'Variable "$input" got an invalid value at "input.url": Expected type "URL".',
    ],
    [
      'a picture that is no text',
      inputOf({ image: [SECRET] }),
      'BAD_USER_INPUT',
      'Variable "$input" got an invalid value at "input.image": ImageData must be Base64 text, a data: URL or a file of a multipart request, not a list.',
    ],
    [
      'a value for an unknown field',
      inputOf({ imge: SECRET }),
      'BAD_USER_INPUT',
      'Variable "$input" got an invalid value: Field "imge" is not defined by type "RecognizeDriverLicenseInput". Did you mean "image"?',
    ],
    [
      'a wrong value in the document',
      { query: `mutation { recognizeDriverLicense(input: { url: "${SECRET}" }) { __typename } }` },
      'GRAPHQL_VALIDATION_FAILED',
      'Expected value of type "URL".',
    ],
    [
      'a text in the wrong place of the document',
      { query: `{ "${SECRET}" }` },
      'GRAPHQL_PARSE_FAILED',
      'Syntax Error: Expected Name, found String.',
    ],
    [
      'a misspelt field',
      { query: '{ servce { version } }' },
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "servce" on type "Query". Did you mean "service"?',
    ],
  ])('%s is answered with 400 and told without the value', async (_case, request, code, message) => {
    const server = await startTestServer();
    const { status, body } = await post(server, request);
    expect(status).toBe(400);
    expect(body.errors[0]).toMatchObject({ message, extensions: { code } });
    expect(JSON.stringify(body)).not.toContain('SECRET');
    expect(server.logText()).not.toContain('SECRET');
    expect(server.logLines().filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('too many tokens in one document are refused', async () => {
    const server = await startTestServer();
    const fields = Array.from({ length: 2000 }, (_, index) => `a${index}: __typename`).join(' ');
    const { status, body } = await post(server, { query: `{ ${fields} }` });
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe('GRAPHQL_PARSE_FAILED');
  });
});

describe('a request that never becomes GraphQL', () => {
  it.each<[string, string, Record<string, string>, number, string]>([
    ['JSON that is broken', `{"query": "${SECRET}`, {}, 400, 'BAD_REQUEST'],
    ['an empty body', '', {}, 400, 'BAD_REQUEST'],
    [
      'another content type',
      `<a>${SECRET}</a>`,
      { 'content-type': 'text/xml' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a body over the limit', JSON.stringify(SECRET.repeat(100)), {}, 413, 'PAYLOAD_TOO_LARGE'],
  ])('because of %s is answered like a GraphQL error', async (_case, text, headers, status, code) => {
    const server = await startTestServer({ BODY_LIMIT_BYTES: '1024' });
    const answer = await post(server, text, headers);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ errors: [{ message: expect.any(String), extensions: { code } }] });
    expect(JSON.stringify(answer.body)).not.toContain('SECRET');
    expect(server.logText()).not.toContain('SECRET');
  });

  it('because of its address is answered with 404', async () => {
    const server = await startTestServer();
    const { status, body } = await answerOf(fetch(`${server.origin}/grapql?token=${SECRET}`));
    expect(status).toBe(404);
    expect(body.errors[0].extensions.code).toBe('NOT_FOUND');
    expect(server.logText()).not.toContain('SECRET');
  });

  it('because it looks forged by another site is answered with 400 and runs nothing', async () => {
    const server = await startTestServer();
    const query = encodeURIComponent('{ service { version } }');
    const simple = await answerOf(fetch(`${server.url}?query=${query}`));
    expect(simple.status).toBe(400);
    expect(simple.body.errors[0].extensions.code).toBe('BAD_REQUEST');
    const headers = { 'apollo-require-preflight': '1' };
    const intended = await answerOf(fetch(`${server.url}?query=${query}`, { headers }));
    expect(intended.body.data.service.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('because its batch is too long is answered with 400 and runs nothing', async () => {
    const server = await startTestServer({ MAX_INPUTS_PER_OPERATION: '2' });
    const operation = inputOf({ image: pictureOf('A') });
    const { status, body } = await post(server, [operation, operation, operation]);
    expect(status).toBe(400);
    expect(body.errors[0].message).toBe('A batch may have 2 operations; this one has 3.');
    expect(server.engine.batches).toEqual([]);
  });
});
