import { describe, expect, it } from 'vitest';
import { Base64Text } from '../../../src/pictures/base64-text.js';
import { MAX_BASE64_LENGTH } from '../../../src/pictures/inline-picture.js';
import { FakeEngine } from '../../support/fake-engine.js';
import { pictureOf, startTestServer } from '../test-server.js';
import { call, PATH } from './calls.js';

const image = pictureOf('A');

/** What the engine is asked for one body. */
async function askedFor(body: object, engine = new FakeEngine()) {
  const server = await startTestServer({}, engine);
  const { status } = await call(server, body);
  expect(status).toBe(200);
  return server.engine.batches.flat();
}

/** Status, code and words of a refused call that reaches no engine. */
async function refusalOf(body: unknown, headers: Record<string, string> = {}, env = {}) {
  const server = await startTestServer(env);
  const { status, body: error } = await call(server, body, { headers });
  expect(server.engine.batches).toEqual([]);
  return [status, error.error_code, error.error_msg];
}

describe('the operation asks the engine', () => {
  it.each([
    [{}, 'FRONT', false],
    [{ side: '' }, 'FRONT', false],
    [{ side: 'front', return_issuing_authority: false }, 'FRONT', false],
    [{ side: 'back', return_issuing_authority: true }, 'BACK', true],
    [{ side: 'double_side', return_text_location: true }, 'ALL', false],
    [{ url: null, unknown: 'member' }, 'FRONT', false],
  ])('with %j for %s, issuing authority: %j', async (options, pages, returnIssuingAuthority) => {
    const [request] = await askedFor({ image, ...options });
    const picture = { kind: 'base64', text: Base64Text.from(image) };
    expect(request).toEqual({ picture, pages, returnIssuingAuthority });
  });

  it.each(['application/json', 'application/json;charset=UTF-8', 'Application/JSON; charset=utf-8'])(
    'with a body of the content type %s',
    async (type) => {
      const server = await startTestServer();
      expect((await call(server, { image }, { headers: { 'content-type': type } })).status).toBe(200);
    },
  );

  it('to fetch a url where it can, with a picture neither decoded nor downloaded before', async () => {
    const url = 'https://pictures.example/%E9%A9%BE.jpg?key=1';
    const [request] = await askedFor({ url }, new FakeEngine({ acceptsUrls: true }));
    expect(request?.picture).toEqual({ kind: 'url', url: new URL(url) });
  });

  it('to read a sample of its own where the url is one', async () => {
    const server = await startTestServer();
    const { status } = await call(server, { url: `${server.origin}/samples/front.jpg` });
    expect([status, server.engine.batches[0]?.[0]?.picture.kind]).toEqual([200, 'bytes']);
  });
});

describe('the operation refuses', () => {
  const INVALID = [400, 'AIS.0101', 'The input parameter is invalid.'];
  it.each([
    {},
    { side: 'front' },
    { image: '', url: '' },
    { image, url: 'https://pictures.example/a.jpg' },
    { image, side: 'FRONT' },
    { image, side: 'both' },
    { image, side: 'ｂａｃｋ' },
    { image, return_issuing_authority: 'true' },
    { image, return_issuing_authority: 'ture' },
    { image, return_text_location: 1 },
    { image, return_text_location: null },
    { image: 5 },
    { url: 'https://pictures.example/驾驶证.jpg' },
    { url: 'ｈｔｔｐｓ://pictures.example/a.jpg' },
  ])('the parameters %j', async (body) => {
    expect(await refusalOf(body)).toEqual(INVALID);
  });

  it.each(['not json', '', '{"image":', '[]', '"text"', 'null', '{"image": tru}'])(
    'a body that is %j',
    async (body) => {
      const words = 'The JSON format of the input data is incorrect.';
      expect(await refusalOf(body)).toEqual([400, 'ModelArts.4105', words]);
    },
  );

  it('a body that is not in UTF-8', async () => {
    const latin1 = Buffer.from('{"side": "é"}', 'latin1');
    expect((await refusalOf(latin1))[1]).toBe('ModelArts.4105');
  });

  it('another content type, which a web page could send from anywhere', async () => {
    const headers = { 'content-type': 'text/plain' };
    expect((await refusalOf(JSON.stringify({ image }), headers))[1]).toBe('ModelArts.4105');
  });

  it.each(['**', 'aaa', '图片'])('the image %j, which is no Base64', async (text) => {
    const words = 'The image format is not supported.';
    expect(await refusalOf({ image: text })).toEqual([400, 'AIS.0102', words]);
  });

  it('an image of more Base64 than 10 MB', async () => {
    const words = 'Invalid Request Content Length.';
    const text = 'A'.repeat(MAX_BASE64_LENGTH + 4);
    expect(await refusalOf({ image: text })).toEqual([400, 'ModelArts.4104', words]);
  });

  it('a body of more than 12 MB, or of what the service takes', async () => {
    const tooLarge = [413, 'APIG.0201', 'Request entity too large.'];
    expect(await refusalOf({ image: 'A'.repeat(12 * 1024 * 1024) })).toEqual(tooLarge);
    expect(await refusalOf({ image: 'A'.repeat(2000) }, {}, { BODY_LIMIT_BYTES: '1024' })).toEqual(tooLarge);
  });

  it.each([
    ['no address', 'ModelArts.4601', 'The URL is not allowed.'],
    ['ftp://pictures.example/a.jpg', 'ModelArts.4601', 'The URL is not allowed.'],
    ['file:///etc/passwd', 'ModelArts.4601', 'The URL is not allowed.'],
    ['http://127.0.0.1:1/a.jpg', 'ModelArts.4601', 'The URL is not allowed.'],
  ])('the url %s', async (url, code, words) => {
    expect(await refusalOf({ url: url.replace(' ', '%20') })).toEqual([400, code, words]);
  });
});

describe('below /v2', () => {
  it.each([
    ['GET', PATH],
    ['PUT', PATH],
    ['POST', '/v2/0123456789abcdef/ocr/id-card'],
    ['POST', '/v2'],
  ])('%s %s is an operation that does not exist', async (method, path) => {
    const server = await startTestServer();
    const { status, body, headers } = await call(server, { image }, { method, path });
    expect([status, body]).toEqual([
      404,
      {
        error_code: 'APIG.0101',
        error_msg: 'The API does not exist or has not been published in the environment.',
        request_id: headers.get('x-request-id'),
      },
    ]);
  });
});
