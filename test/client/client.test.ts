import { print } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { createLicenseQlClient, GraphqlRequestError, type LicenseQlClient } from '../../src/client/client.js';
import {
  RecognizeDriverLicenseDocument,
  RecognizeDriverLicensesDocument,
  ServiceDocument,
} from '../../src/client/gen/graphql.js';
import { type GivenAnswer, type GraphqlServer, startGraphqlServer } from './graphql-server.js';

const DATA = { recognizeDriverLicense: { __typename: 'OcrFailure', code: 'IMAGE_UNSUITABLE' } };
const OK: GivenAnswer = { body: JSON.stringify({ data: DATA }) };

const servers: GraphqlServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(answer: GivenAnswer): Promise<{ client: LicenseQlClient; server: GraphqlServer }> {
  const server = await startGraphqlServer(answer);
  servers.push(server);
  return { client: createLicenseQlClient({ endpoint: server.endpoint }), server };
}

async function errorOf(answer: GivenAnswer): Promise<GraphqlRequestError> {
  const { client } = await serve(answer);
  return errorOfCall(client.execute(ServiceDocument));
}

async function errorOfCall(call: Promise<unknown>): Promise<GraphqlRequestError> {
  const error = await call.catch((thrown: unknown) => thrown);
  if (!(error instanceof GraphqlRequestError))
    throw new Error('Expected a GraphqlRequestError', { cause: error });
  return error;
}

describe('the client', () => {
  it('resolves to the data of the answer', async () => {
    const { client } = await serve(OK);
    const data = await client.execute(RecognizeDriverLicenseDocument, { input: { image: 'aGVsbG8=' } });
    expect(data).toEqual(DATA);
  });

  it('sends document and variables as JSON when there is no file', async () => {
    const { client, server } = await serve(OK);
    await client.execute(RecognizeDriverLicenseDocument, { input: { image: 'aGVsbG8=', side: 'BACK' } });
    expect(server.received).toMatchObject([
      {
        method: 'POST',
        form: null,
        json: {
          query: print(RecognizeDriverLicenseDocument),
          variables: { input: { image: 'aGVsbG8=', side: 'BACK' } },
        },
      },
    ]);
  });

  it('runs an operation without variables', async () => {
    const { client, server } = await serve(OK);
    await client.execute(ServiceDocument);
    expect(server.received[0]?.json).toEqual({ query: print(ServiceDocument), variables: {} });
  });

  it('uses the fetch that it is given', async () => {
    const { server } = await serve(OK);
    const withCredentials: typeof fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('authorization', 'Bearer sesame');
      return fetch(input, { ...init, headers });
    };
    const client = createLicenseQlClient({ endpoint: server.endpoint, fetch: withCredentials });
    await client.execute(ServiceDocument);
    expect(server.received[0]?.headers.get('authorization')).toBe('Bearer sesame');
  });
});

describe('a document', () => {
  it('may be text, as the code generator writes it with documentMode: string', async () => {
    class TypedDocumentString<TResult, TVariables> extends String {
      __apiType?: (variables: TVariables) => TResult;
    }
    const document = new TypedDocumentString<{ service: { version: string } }, Record<string, never>>(
      '{ service { version } }',
    );
    const { client, server } = await serve({ body: '{"data":{"service":{"version":"1.2.3"}}}' });
    const { service } = await client.execute(document);
    expect(service.version).toBe('1.2.3');
    expect(server.received[0]?.json).toMatchObject({ query: '{ service { version } }' });
  });
});

describe('the headers of the client', () => {
  it('go with every request', async () => {
    const { server } = await serve(OK);
    const headers = { authorization: 'Bearer sesame' };
    const client = createLicenseQlClient({ endpoint: server.endpoint, headers });
    await client.execute(ServiceDocument);
    await client.execute(RecognizeDriverLicenseDocument, { input: { image: new Blob(['picture']) } });
    expect(server.received.map((request) => request.headers.get('authorization'))).toEqual([
      'Bearer sesame',
      'Bearer sesame',
    ]);
    expect(server.received[1]?.form?.has('0')).toBe(true);
  });

  it('are asked for each time when they are a function', async () => {
    const { server } = await serve(OK);
    const tokens = ['first', 'second'];
    const headers = async () => ({ authorization: `Bearer ${tokens.shift()}` });
    const client = createLicenseQlClient({ endpoint: server.endpoint, headers });
    await client.execute(ServiceDocument);
    await client.execute(ServiceDocument);
    expect(server.received.map((request) => request.headers.get('authorization'))).toEqual([
      'Bearer first',
      'Bearer second',
    ]);
  });
});

describe('a file as image', () => {
  it('is sent as a multipart request with the header that Apollo Server asks for', async () => {
    const { client, server } = await serve(OK);
    const image = new Blob([Uint8Array.of(0xff, 0xd8, 0xff)], { type: 'image/jpeg' });
    await client.execute(RecognizeDriverLicenseDocument, { input: { image, side: 'FRONT' } });

    const [request] = server.received;
    expect(request?.headers.get('apollo-require-preflight')).toBe('1');
    expect([...(request?.form?.keys() ?? [])]).toEqual(['operations', 'map', '0']);
    expect(JSON.parse(String(request?.form?.get('operations')))).toEqual({
      query: print(RecognizeDriverLicenseDocument),
      variables: { input: { image: null, side: 'FRONT' } },
    });
    expect(JSON.parse(String(request?.form?.get('map')))).toEqual({ 0: ['variables.input.image'] });
    expect(await bytesOf(request?.form?.get('0'))).toEqual([0xff, 0xd8, 0xff]);
  });

  it('is sent once when several inputs have it, beside Base64 of others', async () => {
    const { client, server } = await serve(OK);
    const [twice, once] = [new Blob(['twice']), new Blob(['once'])];
    await client.execute(RecognizeDriverLicensesDocument, {
      inputs: [{ image: twice }, { image: 'aGVsbG8=' }, { image: once }, { image: twice, side: 'BACK' }],
    });

    const form = server.received[0]?.form;
    expect(JSON.parse(String(form?.get('map')))).toEqual({
      0: ['variables.inputs.0.image', 'variables.inputs.3.image'],
      1: ['variables.inputs.2.image'],
    });
    expect(JSON.parse(String(form?.get('operations')))).toHaveProperty('variables.inputs', [
      { image: null },
      { image: 'aGVsbG8=' },
      { image: null },
      { image: null, side: 'BACK' },
    ]);
    expect([...(form?.keys() ?? [])]).toEqual(['operations', 'map', '0', '1']);
  });
});

describe('a request that fails', () => {
  const errors = [
    {
      message: 'Too many inputs.',
      path: ['recognizeDriverLicenses'],
      extensions: { code: 'BAD_USER_INPUT' },
    },
    { message: 'And another.' },
  ];

  it('rejects with all errors of the answer, also beside data', async () => {
    const error = await errorOf({ status: 400, body: JSON.stringify({ data: DATA, errors }) });
    expect(error).toMatchObject({ message: 'Too many inputs.', status: 400, errors });
  });

  it.each<[string, GivenAnswer, string]>([
    [
      'a page of a proxy',
      { status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' },
      'Expected a GraphQL response, got HTTP 502 with text/html.',
    ],
    [
      'JSON that is no GraphQL response',
      { status: 404, contentType: 'application/json', body: '{"statusCode":404}' },
      'Expected a GraphQL response, got HTTP 404 with application/json.',
    ],
    [
      'JSON that is no object',
      { contentType: 'application/json', body: 'null' },
      'Expected a GraphQL response, got HTTP 200 with application/json.',
    ],
  ])('says what came when it is %s', async (_case, answer, message) => {
    expect(await errorOf(answer)).toMatchObject({ message, status: answer.status ?? 200, errors: [] });
  });

  it('keeps the cause when the answer cannot be parsed', async () => {
    const error = await errorOf({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' });
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });

  it('keeps what fetch throws as the cause when nothing answers', async () => {
    const { client, server } = await serve(OK);
    await server.close();
    const error = await errorOfCall(client.execute(ServiceDocument));
    expect(error).toMatchObject({ message: 'Expected an answer, got none.', status: undefined, errors: [] });
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it('keeps the reason of the signal as the cause when it is aborted', async () => {
    const { client } = await serve(OK);
    const signal = AbortSignal.abort(new Error('The user left.'));
    const error = await errorOfCall(client.execute(ServiceDocument, {}, { signal }));
    expect(error.cause).toBe(signal.reason);
  });

  it('says that the answer broke off when the connection ends in the middle of it', async () => {
    const { client } = await serve({ ...OK, breaksOff: true });
    const error = await errorOfCall(client.execute(ServiceDocument));
    expect(error).toMatchObject({ message: 'Expected a whole answer, got a part.', status: 200 });
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it('has the code of the first error', async () => {
    expect((await errorOf({ status: 400, body: JSON.stringify({ errors }) })).code).toBe('BAD_USER_INPUT');
    expect((await errorOf({ status: 502, body: '<h1>Bad gateway</h1>' })).code).toBeUndefined();
  });
});

async function bytesOf(entry: File | string | null | undefined): Promise<number[]> {
  if (!(entry instanceof Blob)) throw new Error(`Expected a file in the form, got ${typeof entry}`);
  return [...new Uint8Array(await entry.arrayBuffer())];
}
