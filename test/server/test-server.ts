import { afterEach } from 'vitest';
import { type Environment, readConfig } from '../../src/config/config.js';
import { createLogger } from '../../src/server/logging/logger.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { FakeEngine } from '../support/fake-engine.js';

export type LogLine = Record<string, unknown>;

export interface TestServer extends RunningServer {
  readonly engine: FakeEngine;
  /** Where paths start, e.g. http://127.0.0.1:40123. */
  readonly origin: string;
  /** Every line logged so far, as text. */
  readonly logText: () => string;
  readonly logLines: () => LogLine[];
}

export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  readonly body: any;
}

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

/** The whole service on a free port, with an engine that reads nothing; closed after the test. */
export async function startTestServer(
  env: Environment = {},
  engine: FakeEngine = new FakeEngine(),
): Promise<TestServer> {
  const lines: string[] = [];
  const logger = createLogger('trace', { write: (line) => void lines.push(line) });
  const server = await startServer({ config: readConfig({ ...env, PORT: '0' }), engine, logger });
  running.push(server);
  return {
    ...server,
    engine,
    origin: new URL(server.url).origin,
    logText: () => lines.join(''),
    logLines: () => lines.map((line) => JSON.parse(line) as LogLine),
  };
}

export async function post(
  server: TestServer,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<GraphqlAnswer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return answerOf(
    fetch(server.url, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/json', ...headers },
    }),
  );
}

export async function postForm(server: TestServer, form: FormData): Promise<GraphqlAnswer> {
  return answerOf(
    fetch(server.url, { method: 'POST', body: form, headers: { 'apollo-require-preflight': '1' } }),
  );
}

export async function answerOf(pending: Promise<Response>): Promise<GraphqlAnswer> {
  const response = await pending;
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

/** Resolves when the log has a line for which `matches` holds: lines may come after the answer. */
export async function logged(server: TestServer, matches: (line: LogLine) => boolean): Promise<LogLine> {
  for (;;) {
    const line = server.logLines().find(matches);
    if (line !== undefined) return line;
    await new Promise(setImmediate);
  }
}

export const READ_NAME = `mutation ($input: RecognizeDriverLicenseInput!) {
  recognizeDriverLicense(input: $input) {
    __typename
    ... on LicensePage { name }
    ... on OcrFailure { code providerCode message }
  }
}`;

/** A "picture" for the fake engine, which takes its text for the name on the page. */
export const pictureOf = (name: string): string => Buffer.from(name).toString('base64');
