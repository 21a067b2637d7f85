import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
/** Compiling the sources and loading the models on a busy machine of few cores. */
const TIMEOUT = { timeout: 60_000 };

function start(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { PATH: process.env.PATH, EMBEDDED_WORKERS: '1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function outcome(child: ChildProcess) {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('Expected pipes');
  const [out, err, [code]] = await Promise.all([text(stdout), text(stderr), once(child, 'exit')]);
  return { out, err, code };
}

async function firstOutput(child: ChildProcess): Promise<string> {
  const [chunk] = await once(child.stdout ?? child, 'data');
  return String(chunk);
}

/** A request whose body never comes; the answer "continue" shows that the server waits for it. */
async function beginRequest(line: string): Promise<void> {
  const { port, hostname } = new URL(line.split(' ').at(-1) ?? '');
  const socket = connect(Number(port), hostname).on('error', () => {}); // the process ends before the request
  const head = ['POST /graphql HTTP/1.1', 'Host: x', 'Content-Type: application/json', 'Content-Length: 9'];
  socket.write(`${[...head, 'Expect: 100-continue'].join('\r\n')}\r\n\r\n`);
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1.1 100 /);
}

describe('the process', () => {
  it('names all settings that are wrong, without their values, and ends with 1', TIMEOUT, async () => {
    const { out, err, code } = await outcome(start({ PORT: 'SECRET', PLAYGROUND: 'SECRET' }));
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/PORT must be .*\n.*PLAYGROUND must be true or false\n$/);
    expect(err).not.toContain('SECRET');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'prints one line when it can answer, and ends with 0 after %s',
    TIMEOUT,
    async (signal) => {
      const child = start({});
      const ended = outcome(child);
      const line = await firstOutput(child);
      expect(line).toMatch(/^LicenseQL is ready at http:\/\/127\.0\.0\.1:\d+\/graphql\n$/);
      const origin = new URL(line.split(' ').at(-1) ?? '').origin;
      expect((await fetch(`${origin}/readyz`)).status).toBe(200);
      child.kill(signal);
      const { out, err, code } = await ended;
      expect(code).toBe(0);
      expect(out).toBe(line);
      for (const logLine of err.trimEnd().split('\n')) {
        expect(JSON.parse(logLine)).toHaveProperty('level', 'info');
      }
    },
  );

  it('says why it cannot use other models, and ends with 1', TIMEOUT, async () => {
    const { out, err, code } = await outcome(start({ OCR_MODELS_DIR: 'no/models/here' }));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('the directory of models no/models/here cannot be read');
  });

  it('ends with 1 when the port is taken', TIMEOUT, async () => {
    const first = start({});
    const ended = outcome(first);
    const port = /:(\d+)\//.exec(await firstOutput(first))?.[1] ?? '';
    const { code, err } = await outcome(start({ PORT: port }));
    first.kill('SIGTERM');
    expect(code).toBe(1);
    expect(err).toContain('EADDRINUSE');
    expect((await ended).code).toBe(0);
  });

  it('ends with 1 on a second signal, although a request still runs', TIMEOUT, async () => {
    const child = start({});
    const ended = outcome(child);
    await beginRequest(await firstOutput(child));
    child.kill('SIGTERM');
    child.kill('SIGINT');
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err).toContain('A second signal came before running requests were finished.');
  });

  it('ends with 1 when a request does not finish in time', TIMEOUT, async () => {
    const child = start({ SHUTDOWN_TIMEOUT_SECONDS: '1' });
    const ended = outcome(child);
    await beginRequest(await firstOutput(child));
    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err).toContain('Requests still ran 1 s after the signal.');
  });
});
