import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { getDistDirectory } from 'altair-static';
import { describe, expect, it } from 'vitest';
import { frontPage } from '../support/fake-engine.js';
import { pictureOf, post, READ_NAME, startTestServer, type TestServer } from './test-server.js';

/** Resolves once the engine has the picture, with the answer that is still to come. */
async function askHeld(server: TestServer) {
  server.engine.hold();
  const pending = post(server, { query: READ_NAME, variables: { input: { image: pictureOf('A') } } });
  await expect.poll(() => server.engine.batches.length).toBe(1);
  return { pending };
}

async function openSocket(server: TestServer, firstBytes = ''): Promise<Socket> {
  const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(firstBytes);
  return socket;
}

/** More than the buffers between server and client hold, so that it is not sent at once. */
function largestScript(): string {
  const files = readdirSync(getDistDirectory()).filter((name) => name.endsWith('.js'));
  const sizes = files.map((name) => ({ name, size: statSync(join(getDistDirectory(), name)).size }));
  const [largest] = sizes.sort((a, b) => b.size - a.size);
  return `/altair/${largest?.name}`;
}

describe('a stopping server', () => {
  it('finishes the request that runs and ends its connection', async () => {
    const server = await startTestServer();
    const { pending } = await askHeld(server);
    const closed = server.close();
    server.engine.releaseAll();
    const { status, headers, body } = await pending;
    await closed;
    expect(status).toBe(200);
    expect(body.data.recognizeDriverLicense.name).toBe('A');
    expect(headers.get('connection')).toBe('close');
  });

  it('takes no new connection', async () => {
    const server = await startTestServer();
    await server.close();
    await expect(fetch(`${server.origin}/healthz`)).rejects.toThrow('fetch failed');
  });

  it.each([
    ['POST /graphql', 503, 'SERVICE_UNAVAILABLE'],
    ['GET /readyz', 503, 'unavailable'],
    ['GET /healthz', 200, 'alive'],
  ])('answers %s with %i on a connection that is still open', async (start, status, word) => {
    const server = await startTestServer();
    const socket = await openSocket(server, `${start} HTTP/1.1\r\nHost: localhost\r\n`);
    const { status: before } = await post(server, { query: '{ __typename }' });
    expect(before).toBe(200);
    const closed = server.close();
    socket.write('Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}');
    const answer = await text(socket);
    await closed;
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain(word);
  });

  it('does not wait for connections on which nothing was ever asked', async () => {
    const server = await startTestServer();
    const socket = await openSocket(server);
    const ended = once(socket, 'close');
    socket.resume();
    await server.close();
    await ended;
    expect(socket.destroyed).toBe(true);
  });

  it('ends the connection of an answer that was on its way already', async () => {
    const server = await startTestServer();
    const socket = await openSocket(server, `GET ${largestScript()} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    await once(socket, 'readable');
    const closed = server.close();
    socket.resume();
    await closed;
    expect(socket.bytesRead).toBeGreaterThan(1_000_000);
  });

  it('closes the engine after it read the last picture, and only once', async () => {
    const server = await startTestServer();
    const events: string[] = [];
    server.engine.close = async () => void events.push('engine closed');
    const { pending } = await askHeld(server);
    server.engine.answer = (request) => {
      events.push('read');
      return frontPage(request);
    };
    const closings = [server.close(), server.close()];
    server.engine.releaseAll();
    await Promise.all([pending, ...closings]);
    expect(events).toEqual(['read', 'engine closed']);
  });
});
