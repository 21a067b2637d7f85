import { describe, expect, it } from 'vitest';
import type { CircuitState } from '../../src/engines/engine.js';
import { ocrFailure } from '../../src/license/failure.js';
import { tableOf } from '../docs/tables.js';
import { FakeEngine } from '../support/fake-engine.js';
import { answerOf, pictureOf, post, READ_NAME, startTestServer, type TestServer } from './test-server.js';

class RemoteEngine extends FakeEngine {
  state: CircuitState = 'closed';
  circuit(): CircuitState {
    return this.state;
  }
}

async function metricLines(server: TestServer): Promise<string[]> {
  const { body } = await answerOf(fetch(`${server.origin}/metrics`));
  return String(body)
    .split('\n')
    .filter((line) => line.startsWith('licenseql_'));
}

const read = (server: TestServer, name: string) =>
  post(server, { query: READ_NAME, variables: { input: { image: pictureOf(name) } } });

describe('GET /metrics', () => {
  it('answers in the text format of Prometheus', async () => {
    const server = await startTestServer();
    const { status, headers, body } = await answerOf(fetch(`${server.origin}/metrics`));
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(body).toContain('# HELP licenseql_http_requests_total ');
  });

  it('counts requests by route and status', async () => {
    const server = await startTestServer();
    await read(server, 'A');
    await fetch(`${server.origin}/no/such/page`);
    await fetch(`${server.origin}/v2/some-project/ocr/driver-license`, { method: 'POST', body: '{}' });
    // Counted once the answer is out, which the client may have before.
    await expect
      .poll(() => metricLines(server))
      .toEqual(
        expect.arrayContaining([
          'licenseql_http_requests_total{method="POST",route="/graphql",status="200"} 1',
          'licenseql_http_requests_total{method="GET",route="none",status="404"} 1',
          expect.stringMatching(/_total\{method="POST",route="\/v2\/:projectId\/ocr\/driver-license",/),
        ]),
      );
  });

  it('counts failures by code, and batches with their sizes and times', async () => {
    const engine = new FakeEngine({ answer: () => ocrFailure('IMAGE_UNSUITABLE', 'why') });
    const server = await startTestServer({}, engine);
    await read(server, 'A');
    await read(server, 'B');
    expect(await metricLines(server)).toEqual(
      expect.arrayContaining([
        'licenseql_failures_total{code="IMAGE_UNSUITABLE"} 2',
        'licenseql_engine_batch_size_sum 2',
        'licenseql_engine_batch_seconds_count 2',
      ]),
    );
  });

  it('times a batch that the engine broke down on', async () => {
    const engine = new FakeEngine({
      answer: () => {
        throw new Error('a bug');
      },
    });
    const server = await startTestServer({}, engine);
    await read(server, 'A');
    expect(await metricLines(server)).toContain('licenseql_engine_batch_seconds_count 1');
  });

  it('tells how many pictures are in the service and how many wait for the engine', async () => {
    const server = await startTestServer();
    server.engine.hold();
    const first = read(server, 'A');
    await expect.poll(() => server.engine.batches.length).toBe(1);
    const second = read(server, 'B');
    await expect
      .poll(() => metricLines(server))
      .toEqual(expect.arrayContaining(['licenseql_pictures_unanswered 2', 'licenseql_pictures_waiting 1']));
    server.engine.releaseAll();
    await Promise.all([first, second]);
    expect(await metricLines(server)).toEqual(
      expect.arrayContaining(['licenseql_pictures_unanswered 0', 'licenseql_pictures_waiting 0']),
    );
  });

  it('tells the state of the circuit of an engine that has one', async () => {
    const engine = new RemoteEngine();
    const server = await startTestServer({}, engine);
    engine.state = 'half-open';
    expect((await metricLines(server)).filter((line) => line.includes('circuit'))).toEqual([
      'licenseql_engine_circuit{state="closed"} 0',
      'licenseql_engine_circuit{state="half-open"} 1',
      'licenseql_engine_circuit{state="open"} 0',
    ]);
  });

  it('says nothing of circuits for an engine without one', async () => {
    const server = await startTestServer();
    expect((await metricLines(server)).join()).not.toContain('circuit');
  });

  it('has the metrics that are documented, of the kinds that are documented', async () => {
    const server = await startTestServer({}, new RemoteEngine());
    const { body } = await answerOf(fetch(`${server.origin}/metrics`));
    const offered = [...String(body).matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name, kind]) => [
      name,
      kind,
    ]);
    const rows = tableOf('docs/configuration.md', 'metric', 'kind', 'what it says');
    expect(rows.map(([name = '', kind]) => [name.replaceAll('`', ''), kind])).toEqual(offered);
  });

  it('holds nothing of what clients sent', async () => {
    const server = await startTestServer();
    await read(server, 'Zhang San');
    await fetch(`${server.origin}/v2/secret-project/ocr/driver-license?token=secret`, { method: 'POST' });
    const { body } = await answerOf(fetch(`${server.origin}/metrics`));
    expect(body).not.toMatch(/zhang|secret/i);
  });
});

describe('/readyz in front of a remote service', () => {
  it.each([
    ['closed', 200, 'ready'],
    ['half-open', 200, 'ready'],
    ['open', 503, 'unavailable'],
  ] as const)('shows a circuit that is %s with status %i', async (circuit, status, word) => {
    const engine = new RemoteEngine();
    const server = await startTestServer({}, engine);
    engine.state = circuit;
    const answer = await answerOf(fetch(`${server.origin}/readyz`));
    expect(answer).toMatchObject({ status, body: { status: word, circuit } });
    expect(await answerOf(fetch(`${server.origin}/healthz`))).toMatchObject({ status: 200 });
  });
});
