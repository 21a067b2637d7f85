import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ROOT } from './snippets.js';

/** The address that the documents show. */
export const DOCUMENTED_ORIGIN = 'http://127.0.0.1:4000';

/** The service as its users start it: a process of its own, with the real engine. */
export interface ServiceProcess {
  /** Where paths start, e.g. http://127.0.0.1:40123. */
  readonly origin: string;
  /** Everything that it printed to standard output before it could answer. */
  readonly startLine: string;
  /** Sends SIGTERM; resolves to the exit code. */
  stop(): Promise<number | null>;
}

const SETTINGS = { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', EMBEDDED_WORKERS: '1' };

export async function startServiceProcess(settings: NodeJS.ProcessEnv = {}): Promise<ServiceProcess> {
  const env = { ...process.env, ...SETTINGS, ...settings };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const startLine = await firstLine(child);
  const origin = /http:\/\/[\d.:]+/.exec(startLine)?.[0];
  if (origin === undefined) {
    child.kill();
    throw new Error(`Expected a line with the address, got "${startLine}"`);
  }
  return { origin, startLine, stop: () => stop(child) };
}

async function firstLine(child: ChildProcess & { readonly stdout: NodeJS.ReadableStream }): Promise<string> {
  const exit = once(child, 'exit').then(([code]) => {
    throw new Error(`The service ended with code ${code} before it was ready`);
  });
  const line = once(createInterface({ input: child.stdout }), 'line').then(([text]) => String(text));
  return Promise.race([line, exit]);
}

async function stop(child: ChildProcess): Promise<number | null> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const [code] = await exit;
  return code;
}
