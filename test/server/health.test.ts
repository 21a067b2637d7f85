import { describe, expect, it } from 'vitest';
import { FakeEngine } from '../support/fake-engine.js';
import { answerOf, logged, startTestServer, type TestServer } from './test-server.js';

/** An engine whose models are still loading until it is told how that went. */
class LoadingEngine extends FakeEngine {
  loaded = () => {};
  failed = (_error: Error) => {};
  readonly #ready = new Promise<void>((resolve, reject) => {
    this.loaded = resolve;
    this.failed = reject;
  });
  override ready(): Promise<void> {
    return this.#ready;
  }
}

const get = (server: TestServer, path: string) => answerOf(fetch(server.origin + path));

async function statusWhen(server: TestServer, path: string, status: number): Promise<unknown> {
  for (;;) {
    const answer = await get(server, path);
    if (answer.status === status) return answer.body;
  }
}

describe('health', () => {
  it('is alive but not ready while the models load, then both', async () => {
    const engine = new LoadingEngine();
    const server = await startTestServer({}, engine);
    expect(await get(server, '/healthz')).toMatchObject({ status: 200, body: { status: 'alive' } });
    expect(await get(server, '/readyz')).toMatchObject({ status: 503, body: { status: 'unavailable' } });
    engine.loaded();
    expect(await statusWhen(server, '/readyz', 200)).toEqual({ status: 'ready' });
    expect(await get(server, '/healthz')).toMatchObject({ status: 200, body: { status: 'alive' } });
  });

  it('never becomes ready when the models cannot be loaded, and logs that without the message', async () => {
    const engine = new LoadingEngine();
    const server = await startTestServer({}, engine);
    engine.failed(new TypeError('/home/somebody/models'));
    const line = await logged(server, ({ msg }) => msg === 'the engine cannot start');
    expect(line).toMatchObject({ level: 'error', err: { type: 'TypeError' } });
    expect(await get(server, '/readyz')).toMatchObject({ status: 503, body: { status: 'unavailable' } });
    expect(server.logText()).not.toContain('somebody');
  });
});
