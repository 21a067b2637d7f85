import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of many shapes
  readonly body: any;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON unless it is a text. */
  readonly body?: unknown;
}

/** Answers the call of that number, counted from 0. */
export type Script = (call: Call, index: number) => Answer | Promise<Answer>;

export interface Provider {
  readonly url: URL;
  readonly calls: Call[];
  /** Calls being answered at this moment, and the most there ever were. */
  running: number;
  mostRunning: number;
}

export const READ: Answer = { body: { result: { type: 'normal', name: 'A' } } };

export const refused = (status: number, code: string, headers = {}): Answer => ({
  status,
  headers,
  body: { error_code: code, error_msg: 'AKSECRET was here' },
});

/** A real HTTP server on a free port of this machine that answers as told; it ends with the test. */
export async function startProvider(script: Script = () => READ): Promise<Provider> {
  const provider = { url: new URL('http://127.0.0.1'), calls: [] as Call[], running: 0, mostRunning: 0 };
  const server = createServer(async (request, response) => {
    provider.running += 1;
    provider.mostRunning = Math.max(provider.mostRunning, provider.running);
    const sent = await text(request);
    const { method = '', url = '', headers } = request;
    const call = { method, path: url, headers, text: sent, body: JSON.parse(sent || 'null') };
    const { status = 200, headers: own, body = '' } = await script(call, provider.calls.push(call) - 1);
    provider.running -= 1;
    response.writeHead(status, { 'content-type': 'application/json', ...own });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on TCP has an AddressInfo; only one on a pipe has a string.
  provider.url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return provider;
}
