import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { call } from './rest/calls.js';
import { post, startTestServer, type TestServer } from './test-server.js';

const LARGE = randomBytes(1_000_000);
const BASE64 = LARGE.toString('base64');

const QUERY = `mutation ($input: RecognizeDriverLicenseInput!, $picture: ImageData) {
  recognizeDriverLicense(input: $input) { __typename }
  again: recognizeDriverLicense(input: { image: $picture, side: BACK }) { __typename }
}`;

/** Whether the engine got the large picture, for each of the pictures it got. */
function gotLarge({ engine }: TestServer): boolean[] {
  return engine.batches
    .flat()
    .map(({ picture }) => picture.kind === 'base64' && LARGE.equals(picture.text.decode()));
}

describe('a large picture', () => {
  it('comes in any variable of a GraphQL request', async () => {
    const server = await startTestServer();
    const { status } = await post(server, {
      query: QUERY,
      variables: { input: { image: BASE64 }, picture: BASE64 },
    });
    expect([status, gotLarge(server)]).toEqual([200, [true, true]]);
  });

  it.each([
    ['written into the document', (image: string) => image],
    ['as a data: URL', (image: string) => `data:image/jpeg;base64,${image}`],
  ])('comes %s', async (_how, written) => {
    const server = await startTestServer();
    const query = `mutation { recognizeDriverLicense(input: { image: "${written(BASE64)}" }) { __typename } }`;
    expect([(await post(server, { query })).status, gotLarge(server)]).toEqual([200, [true]]);
  });

  it('comes in a request to the REST operation', async () => {
    const server = await startTestServer();
    expect([(await call(server, { image: BASE64 })).status, gotLarge(server)]).toEqual([200, [true]]);
  });

  it('is refused where something else should be, without a word of it', async () => {
    const server = await startTestServer();
    const wrong = [
      { query: QUERY, variables: { input: { image: BASE64, side: BASE64 }, picture: null } },
      { query: QUERY, variables: { input: { url: BASE64 }, picture: null } },
      { query: QUERY, variables: { input: BASE64, picture: null } },
      { query: QUERY, variables: BASE64 },
      { query: BASE64 },
    ];
    for (const body of wrong) {
      const answer = await post(server, body);
      expect([answer.status, JSON.stringify(answer.body).length < 1000]).toEqual([400, true]);
      expect(server.logText()).not.toContain(BASE64.slice(0, 100));
    }
    expect(gotLarge(server)).toEqual([]);
  });
});
