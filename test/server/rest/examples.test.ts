import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Base64Text } from '../../../src/pictures/base64-text.js';
import { FakeEngine, fieldReading, reading } from '../../support/fake-engine.js';
import { sample } from '../../support/pictures.js';
import { startTestServer, type TestServer } from '../test-server.js';

const run = promisify(execFile);

const PROJECT_ID = '0123456789abcdef';
const TOKEN = 'MIINRwYJKoZIhvcNAQcCoIINODCCDTQCAQExDTALBglghkgBZQMEAgEwgguVBgkqhkiG';
const ANSWER = { result: { type: 'normal', name: '张三', issuing_authority: '深圳市公安局交通警察支队' } };

function startService(): Promise<TestServer> {
  const fields = [
    fieldReading('NAME', '张三'),
    fieldReading('ISSUING_AUTHORITY', '深圳市公安局交通警察支队'),
  ];
  const engine = new FakeEngine({ answer: () => ({ kind: 'pages', pages: [reading(fields)] }) });
  return startTestServer({ REST_AUTH_TOKENS: TOKEN }, engine);
}

/** Sends a request as its text stands in the reference, with the length that the text leaves out. */
async function send(server: TestServer, head: string, body: string): Promise<string> {
  const { hostname, port, host } = new URL(server.origin);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const lines = [
    ...head.replace('{endpoint}', host).split('\n'),
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.write(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n${body}`);
  return text(socket);
}

const HEAD = `POST /v2/${PROJECT_ID}/ocr/driver-license HTTP/1.1
Host: {endpoint}
Content-Type: application/json
X-Auth-Token: ${TOKEN}`;

describe('the request examples of the reference', () => {
  it('work with Base64 text', async () => {
    const server = await startService();
    const image = (await sample('front')).toString('base64');
    const body = `{
  "image": "${image}",
  "side": "front",
  "return_issuing_authority": true
}`;
    const answer = await send(server, HEAD, body);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer).toMatch(/\r\nx-request-id: /);
    expect(answer.endsWith(`\r\n\r\n${JSON.stringify(ANSWER)}`)).toBe(true);
  });

  it('work with a url', async () => {
    const server = await startService();
    const body = `{
  "url": "${server.origin}/samples/front.jpg",
  "side": "front",
  "return_issuing_authority": false
}`;
    const answer = await send(server, HEAD, body);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer.endsWith('{"result":{"type":"normal","name":"张三"}}')).toBe(true);
    const [request] = server.engine.batches.flat();
    expect(request?.picture).toEqual({ kind: 'bytes', bytes: await sample('front') });
  });
});

/** A machine may have no Python, or Python without the package; the program for Node always runs. */
const runs = (...command: [string, ...string[]]) =>
  run(command[0], command.slice(1)).then(
    () => true,
    () => false,
  );
const hasPython = await runs('python3', '--version');
const hasRequests = await runs('python3', '-c', 'import requests');

describe('the example programs', () => {
  it.runIf(hasRequests)('work in Python with requests', () => expectAnswer('python3', 'with_requests.py'));
  it.runIf(hasPython)('work in Python alone', () => expectAnswer('python3', 'with_urllib.py'));
  it('work in Node', () => expectAnswer(process.execPath, 'with_fetch.mjs'));

  async function expectAnswer(interpreter: string, program: string): Promise<void> {
    const server = await startService();
    const path = fileURLToPath(new URL(`examples/${program}`, import.meta.url));
    const picture = fileURLToPath(new URL('../../../samples/front.jpg', import.meta.url));
    const input = { ENDPOINT: server.origin, PROJECT_ID, TOKEN, PICTURE: picture };
    // A proxy of the machine would not find this service, and Python prints in the locale's encoding.
    const surroundings = { ...process.env, NO_PROXY: '*', PYTHONIOENCODING: 'utf-8' };
    const { stdout } = await run(interpreter, [path], { env: { ...surroundings, ...input } });
    expect(JSON.parse(stdout)).toEqual(ANSWER);
    const [request] = server.engine.batches.flat();
    expect(request?.picture).toEqual({ kind: 'base64', text: Base64Text.encode(await sample('front')) });
  }
});
