import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What reached the server, its body parsed by what Node itself has for JSON and for forms. */
interface ReceivedRequest {
  readonly method: string | undefined;
  readonly headers: Headers;
  readonly json: unknown;
  readonly form: FormData | null;
}

export interface GivenAnswer {
  readonly status?: number;
  readonly contentType?: string;
  readonly body: string;
  /** Whether the connection ends before the last byte. */
  readonly breaksOff?: boolean;
}

export interface GraphqlServer {
  readonly endpoint: string;
  readonly received: ReceivedRequest[];
  close(): Promise<void>;
}

/** A real HTTP server that keeps what it is sent and gives one answer to everything. */
export async function startGraphqlServer(answer: GivenAnswer): Promise<GraphqlServer> {
  const received: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    void receive(request).then((parsed) => {
      received.push(parsed);
      respond(response, answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an AddressInfo, not the path of a pipe.
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/graphql`,
    received,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const headers = new Headers({ 'content-type': request.headers['content-type'] ?? '' });
  const body = new Response(await buffer(request), { headers });
  const isForm = headers.get('content-type')?.startsWith('multipart/form-data') === true;
  return {
    method: request.method,
    headers: new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    json: isForm ? null : await body.json(),
    form: isForm ? await body.formData() : null,
  };
}

function respond(response: ServerResponse, answer: GivenAnswer): void {
  const { status = 200, contentType = 'application/graphql-response+json', body, breaksOff } = answer;
  const length = Buffer.byteLength(body);
  response.writeHead(status, { 'content-type': contentType, 'content-length': length });
  if (breaksOff === true) response.write(body.slice(0, -1), () => response.destroy());
  else response.end(body);
}
