import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface PictureHost {
  /** 127.0.0.1:port, as it is written in an allow-list. */
  readonly host: string;
  readonly port: number;
  /** Paths asked for, in order. */
  readonly asked: string[];
  url(path: string): URL;
  /** Resolves when no client is connected any more. */
  abandoned(): Promise<void>;
}

/** A real HTTP server on a free port of this machine; it ends with the test. */
export async function startPictureHost(routes: Record<string, RequestListener>): Promise<PictureHost> {
  const asked: string[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    asked.push(path);
    const route = routes[path];
    route ? route(request, response) : response.writeHead(404).end('no such picture');
  });
  let connected = 0;
  server.on('connection', (socket) => {
    connected += 1;
    socket.on('close', () => {
      connected -= 1;
      server.emit('left');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on TCP has an AddressInfo; only one on a pipe has a string.
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    port,
    asked,
    url: (path) => new URL(path, `http://127.0.0.1:${port}`),
    abandoned: async () => {
      while (connected > 0) {
        await new Promise((resolve) => server.once('left', resolve));
      }
    },
  };
}
