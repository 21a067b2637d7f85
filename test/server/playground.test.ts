import { describe, expect, it } from 'vitest';
import { type Example, loadExamples } from '../../src/server/playground/examples.js';
import { tableOf } from '../docs/tables.js';
import { answerOf, post, startTestServer, type TestServer } from './test-server.js';

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

const examplesAt = await loadExamples();

const openPage = (server: TestServer) => answerOf(fetch(server.url, { headers: BROWSER }));

/** What the start-up script hands to the playground. */
async function startOptions(server: TestServer, headers: Record<string, string> = {}) {
  const { body } = await answerOf(fetch(`${server.origin}/altair/initial_options.js`, { headers }));
  const run = new Function('AltairGraphQL', 'location', body); // the script is one call of AltairGraphQL.init
  let options: { endpointURL: string; initialWindows: Record<string, string>[] } | undefined;
  const init = (given: NonNullable<typeof options>) => {
    options = given;
  };
  run({ init }, { href: server.url });
  if (options === undefined) throw new Error('The script did not start the playground');
  return options;
}

describe('the playground', () => {
  it('is what a browser gets at the address of the API', async () => {
    const server = await startTestServer();
    const { status, headers, body } = await openPage(server);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/html');
    expect(body).toContain('<base href="/altair/">');
    expect(body).toContain('src="initial_options.js"');
  });

  it('loads nothing from another host, and everything it names is there', async () => {
    const server = await startTestServer();
    const { body } = await openPage(server);
    const addresses = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      const url = new URL(address, `${server.origin}/altair/`);
      expect(url.origin).toBe(server.origin);
      expect(url.pathname === '/altair/' || (await answerOf(fetch(url))).status === 200).toBe(true);
    }
  });

  it('calls this server, with the header that multipart requests need', async () => {
    const server = await startTestServer();
    const { endpointURL, initialWindows } = await startOptions(server);
    expect(endpointURL).toBe(server.url);
    expect(initialWindows[0]?.endpointURL).toBe(server.url);
    expect(initialWindows[0]?.initialHeaders).toEqual({ 'apollo-require-preflight': 'true' });
  });

  it('offers the examples, on sample pictures of the host that the browser asked', async () => {
    const server = await startTestServer();
    const { initialWindows } = await startOptions(server);
    const examples = examplesAt(new URL(server.origin));
    const names = initialWindows.map(({ initialName }) => initialName);
    expect(names.reverse()).toEqual(examples.map(({ name }) => name));
    expect(initialWindows.at(-1)?.initialVariables).toContain(`"${server.origin}/samples/front.jpg"`);
  });

  it('is absent when it is turned off', async () => {
    const server = await startTestServer({ PLAYGROUND: 'false' });
    expect((await openPage(server)).status).toBe(400);
    expect((await fetch(`${server.origin}/altair/main.js`)).status).toBe(404);
  });

  it('runs scripts of its users in a frame of their own', async () => {
    const server = await startTestServer();
    const { headers } = await fetch(`${server.origin}/altair/iframe-sandbox/index.html`);
    expect(headers.get('content-security-policy')).toBe('sandbox allow-scripts');
  });
});

describe('a ready-made example', () => {
  const examples = examplesAt(new URL('http://localhost'));
  const run = async (name: string) => {
    const server = await startTestServer();
    const { initialWindows } = await startOptions(server);
    const window = initialWindows.find(({ initialName }) => initialName === name);
    const variables = JSON.parse(window?.initialVariables ?? '');
    return { server, answer: await post(server, { query: window?.initialQuery, variables }) };
  };

  it.each(examples.map(({ name }: Example) => name))('works as it is: %s', async (name) => {
    const { answer } = await run(name);
    expect(answer.status).toBe(200);
    expect(answer.body.errors).toBeUndefined();
    expect(Object.keys(answer.body.data)).toHaveLength(1);
  });

  it('is in the documents', () => {
    const documented = tableOf('docs/api.md', 'example', 'what it shows').map(([name]) => name);
    expect(documented).toEqual(examples.map(({ name }) => name));
  });

  it('of several pictures asks for all of them in one batch', async () => {
    const { server, answer } = await run('Several pictures');
    expect(answer.body.data.recognizeDriverLicenses).toHaveLength(3);
    expect(server.engine.batchSizes).toEqual([3]);
  });
});
