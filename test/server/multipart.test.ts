import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { post, postForm, READ_NAME, startTestServer, type TestServer } from './test-server.js';

const ONE = { query: READ_NAME, variables: { input: { image: null } } };
const SEVERAL = {
  query: `mutation ($inputs: [RecognizeDriverLicenseInput!]!) {
    recognizeDriverLicenses(inputs: $inputs) { ... on LicensePage { name } ... on OcrFailure { code } }
  }`,
  variables: { inputs: [{ image: null }, { image: null }] },
};

type Files = Record<string, string | Uint8Array<ArrayBuffer>>;

/** Strings are sent as they are, everything else as JSON; undefined leaves the part out. */
function formOf(operations: unknown, map: unknown, files: Files): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ operations, map })) {
    if (value !== undefined) form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  for (const [name, content] of Object.entries(files)) {
    form.set(name, new Blob([content]), `${name}.jpg`);
  }
  return form;
}

describe('a GraphQL multipart request', () => {
  it('puts its file where the map says', async () => {
    const server = await startTestServer();
    const form = formOf(ONE, { 0: ['variables.input.image'] }, { 0: 'A' });
    const { status, body } = await postForm(server, form);
    expect(status).toBe(200);
    expect(body.data.recognizeDriverLicense).toEqual({ __typename: 'FrontPageResult', name: 'A' });
  });

  it('takes several files, and one file for several places', async () => {
    const server = await startTestServer();
    const two = { a: ['variables.inputs.0.image'], b: ['variables.inputs.1.image'] };
    const { body } = await postForm(server, formOf(SEVERAL, two, { a: 'A', b: 'B' }));
    expect(body.data.recognizeDriverLicenses).toEqual([{ name: 'A' }, { name: 'B' }]);
    const one = { a: ['variables.inputs.0.image', 'variables.inputs.1.image'] };
    const again = await postForm(server, formOf(SEVERAL, one, { a: 'A' }));
    expect(again.body.data.recognizeDriverLicenses).toEqual([{ name: 'A' }, { name: 'A' }]);
    expect(server.engine.batchSizes).toEqual([2, 1]);
  });

  it('may be a batch of operations', async () => {
    const server = await startTestServer();
    const map = { 0: ['0.variables.input.image'], 1: ['1.variables.input.image'] };
    const { body } = await postForm(server, formOf([ONE, ONE], map, { 0: 'A', 1: 'B' }));
    const names = body.map((answer: typeof body) => answer.data.recognizeDriverLicense.name);
    expect(names).toEqual(['A', 'B']);
  });

  it('may say of its parts that they are JSON', async () => {
    const server = await startTestServer();
    // FormData cannot give a field a content type, so the body is written by hand.
    const part = (name: string, value: unknown) =>
      `--x\r\nContent-Disposition: form-data; name="${name}"\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(value)}\r\n`;
    const file = '--x\r\nContent-Disposition: form-data; name="0"; filename="a.jpg"\r\n\r\nA\r\n--x--\r\n';
    const body = part('operations', ONE) + part('map', { 0: ['variables.input.image'] }) + file;
    const answer = await post(server, body, {
      'content-type': 'multipart/form-data; boundary=x',
      'apollo-require-preflight': '1',
    });
    expect(answer.body.data.recognizeDriverLicense.name).toBe('A');
  });

  it('needs the header against cross-site request forgery', async () => {
    const server = await startTestServer();
    const form = formOf(ONE, { 0: ['variables.input.image'] }, { 0: 'A' });
    const response = await fetch(server.url, { method: 'POST', body: form });
    expect(response.status).toBe(400);
    expect(server.engine.batches).toEqual([]);
  });

  it.each<[string, unknown, unknown, Files]>([
    ['no operations', undefined, { 0: ['variables.input.image'] }, { 0: 'A' }],
    ['no map', ONE, undefined, { 0: 'A' }],
    ['operations that are not JSON', '{"query": secret}', {}, {}],
    ['a map that is not JSON', ONE, '{"0": secret}', { 0: 'A' }],
    ['a map of the wrong shape', ONE, { 0: 'variables.input.image' }, { 0: 'A' }],
    ['a map without paths for a file', ONE, { 0: [] }, { 0: 'A' }],
    ['a name without a file', ONE, { 0: ['variables.input.image'] }, {}],
    ['a file without a name', ONE, {}, { 0: 'A' }],
    ['a path to nothing', ONE, { 0: ['variables.secret.image'] }, { 0: 'A' }],
    ['a path to something that is no null', ONE, { 0: ['query'] }, { 0: 'A' }],
    ['a path through a string', ONE, { 0: ['query.0'] }, { 0: 'A' }],
    ['an empty path', ONE, { 0: [''] }, { 0: 'A' }],
    ['a path to the prototype', ONE, { 0: ['__proto__.image'] }, { 0: 'A' }],
    ['a path to the end of the prototypes', ONE, { 0: ['__proto__.__proto__'] }, { 0: 'A' }],
    ['a path through a constructor', ONE, { 0: ['constructor.prototype.image'] }, { 0: 'A' }],
  ])('with %s is answered with 400 and quotes nothing', async (_case, operations, map, files) => {
    const server = await startTestServer();
    const { status, body } = await postForm(server, formOf(operations, map, files));
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }]);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(server.logText()).not.toContain('secret');
    expect(Object.prototype).not.toHaveProperty('image');
  });

  it('that is broken off or has no boundary is answered with 400', async () => {
    const server = await startTestServer();
    const headers = { 'apollo-require-preflight': '1' };
    const truncated = '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"que';
    const brokenOff = await post(server, truncated, {
      ...headers,
      'content-type': 'multipart/form-data; boundary=x',
    });
    const noBoundary = await post(server, truncated, { ...headers, 'content-type': 'multipart/form-data' });
    expect([brokenOff.status, noBoundary.status]).toEqual([400, 400]);
    expect(brokenOff.body.errors[0].extensions.code).toBe('BAD_REQUEST');
  });
});

describe('a multipart request that is too large', () => {
  const LIMIT = 20_000;
  const map = { a: ['variables.inputs.0.image'], b: ['variables.inputs.1.image'] };
  const start = () => startTestServer({ BODY_LIMIT_BYTES: String(LIMIT) });

  it.each([
    ['one file', LIMIT + 1, 1],
    ['the last of several files', 1, LIMIT + 1],
    ['one file much larger than any buffer', 50 * LIMIT, 1],
    ['all files together', LIMIT / 2, LIMIT / 2],
  ])('because of %s is answered with 413, and its connection stays usable', async (_case, a, b) => {
    const server = await start();
    const files = { a: new Uint8Array(a), b: new Uint8Array(b) };
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const first = await sendForm(server, agent, formOf(SEVERAL, map, files));
    expect(first.status).toBe(413);
    expect(first.body.errors[0].extensions.code).toBe('PAYLOAD_TOO_LARGE');
    const second = await sendForm(server, agent, formOf(SEVERAL, map, { a: 'A', b: 'B' }));
    expect(second.body.data.recognizeDriverLicenses).toEqual([{ name: 'A' }, { name: 'B' }]);
    expect(second.port).toBe(first.port);
    expect(server.engine.batchSizes).toEqual([2]);
    agent.destroy();
  });

  it('because of the number of files is answered with 413', async () => {
    const server = await startTestServer({ MAX_INPUTS_PER_OPERATION: '2' });
    const form = formOf(SEVERAL, map, { a: 'A', b: 'B', c: 'C' });
    expect(await postForm(server, form)).toMatchObject({ status: 413 });
  });

  it('just not, is read', async () => {
    const server = await start();
    const form = formOf(SEVERAL, map, { a: new Uint8Array(9_000), b: new Uint8Array(9_000) });
    const { status, body } = await postForm(server, form);
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
  });
});

/** Unlike fetch, tells by the port whether the connection was used again. */
async function sendForm(server: TestServer, agent: Agent, form: FormData) {
  const encoded = new Response(form);
  const bytes = Buffer.from(await encoded.arrayBuffer());
  const contentType = encoded.headers.get('content-type') ?? '';
  const headers = { 'content-type': contentType, 'apollo-require-preflight': '1' };
  const outgoing = httpRequest(server.url, { method: 'POST', agent, headers }).end(bytes);
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage]; // what Node's docs say of the event
  const port = response.socket.localPort;
  return { status: response.statusCode, body: JSON.parse(await text(response)), port };
}
