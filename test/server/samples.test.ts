import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { answerOf, pictureOf, post, READ_NAME, startTestServer, type TestServer } from './test-server.js';

const fileOf = (name: string) => readFile(new URL(`../../samples/${name}`, import.meta.url));

/** The picture that reached the engine, null when none did. */
function pictureSeen(server: TestServer): Uint8Array | null {
  const picture = server.engine.batches[0]?.[0]?.picture;
  return picture?.kind === 'bytes' ? picture.bytes : null;
}

describe('the sample pictures', () => {
  it.each(['front.jpg', 'back.jpg', 'two-pages.jpg', 'landscape.jpg'])('are served: %s', async (name) => {
    const server = await startTestServer();
    const response = await fetch(`${server.origin}/samples/${name}`);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await response.arrayBuffer()).equals(await fileOf(name))).toBe(true);
  });

  it('are the only files there', async () => {
    const server = await startTestServer();
    for (const path of ['/samples/', '/samples/..%2fpackage.json', '/samples/other.jpg']) {
      expect((await answerOf(fetch(server.origin + path))).status).toBe(404);
    }
  });

  it.each(['http', 'https'])(
    'are read from memory when the %s URL names the host that was asked',
    async (scheme) => {
      const server = await startTestServer();
      const url = `${scheme}://${new URL(server.origin).host}/samples/back.jpg`;
      const { body } = await post(server, { query: READ_NAME, variables: { input: { url } } });
      expect(body.data.recognizeDriverLicense.__typename).toBe('FrontPageResult');
      expect(pictureSeen(server)).toEqual(await fileOf('back.jpg'));
    },
  );

  it.each([
    ['another port of the host', 'http://127.0.0.1:1/samples/front.jpg'],
    ['another host', 'http://localhost/samples/front.jpg'],
  ])('are not meant by the same path on %s', async (_case, url) => {
    const server = await startTestServer();
    const { body } = await post(server, { query: READ_NAME, variables: { input: { url } } });
    expect(body.data.recognizeDriverLicense.__typename).toBe('OcrFailure');
    expect(server.engine.batches).toEqual([]);
  });

  it('are no way around the ban on private addresses', async () => {
    const server = await startTestServer();
    const variables = { input: { url: `${server.origin}/healthz` } };
    const { body } = await post(server, { query: READ_NAME, variables });
    expect(body.data.recognizeDriverLicense.code).toBe('IMAGE_URL_UNREACHABLE');
  });

  it('do not get in the way of a picture in the request', async () => {
    const server = await startTestServer();
    const variables = { input: { image: pictureOf('A') } };
    const { body } = await post(server, { query: READ_NAME, variables });
    expect(body.data.recognizeDriverLicense.name).toBe('A');
  });
});
