import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

interface Tunnel {
  readonly request: IncomingMessage;
  readonly client: Socket;
}

/** What the proxy does with a client that asks for a tunnel. */
export type Manner = (tunnel: Tunnel) => void;

/** Only for those who know its password. */
export const openTunnel: Manner = (tunnel) => {
  const credentials = tunnel.request.headers['proxy-authorization'];
  if (credentials === `Basic ${btoa(`${USER}:${PASSWORD}`)}`) join(tunnel);
  else answerWith(407)(tunnel);
};

/** An answer with a page that gives away what it was sent, as proxies have them. */
export function answerWith(status: number): Manner {
  return ({ request, client }) => {
    const page = `<html>${JSON.stringify(request.headers)}</html>`;
    client.write(`HTTP/1.1 ${status} Error\r\ncontent-type: text/html\r\n`);
    client.resume().write(`content-length: ${page.length}\r\n\r\n${page}`);
  };
}

/** Never answers, and never hangs up. */
export const stall: Manner = ({ client }) => void client.resume();

export const hangUp: Manner = ({ client }) => void client.destroy();

/** Opens the tunnel, and lets nothing through. */
export const stallWithin: Manner = ({ client }) => void client.resume().write(ESTABLISHED);

/** Opens the tunnel, and resets it when the first bytes have gone in. */
export const resetWithin: Manner = ({ client }) => {
  client.write(ESTABLISHED);
  client.once('data', () => client.resetAndDestroy());
};

/** Lets some of the answer come back, and then resets. */
export const resetInAnswer: Manner = ({ request, client }) => {
  client.write(ESTABLISHED);
  const upstream = connectTo(request, client);
  client.pipe(upstream);
  upstream.once('data', (answer: Buffer) => {
    client.write(answer.subarray(0, answer.length - 5), () => client.resetAndDestroy());
  });
};

const USER = 'proxy-BADDAYS';
const PASSWORD = 'PASSWORD-BADDAYS';
const ESTABLISHED = 'HTTP/1.1 200 Connection Established\r\n\r\n';

function join({ request, client }: Tunnel): void {
  const upstream = connectTo(request, client);
  client.write(ESTABLISHED);
  client.pipe(upstream).pipe(client);
}

/** Both ends close together. */
function connectTo({ url = '' }: IncomingMessage, client: Socket): Socket {
  const { hostname, port } = new URL(`http://${url}`);
  const upstream = connect(Number(port), hostname);
  upstream.on('error', () => client.destroy());
  upstream.once('close', () => client.destroy());
  client.once('close', () => upstream.destroy());
  return upstream;
}

/** A proxy on real sockets that opens tunnels by CONNECT, and has bad days. */
export class FaultProxy {
  manner: Manner = openTunnel;
  /** Requests for tunnels, whatever came of them. */
  asked = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((_request, response) => response.writeHead(405).end());
  #port = 0;

  constructor() {
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
      socket.on('error', () => {}); // clients that hang up are half of what is tried here
    });
    this.#server.on('connect', (request, client: Socket) => {
      this.asked += 1;
      client.once('end', () => client.end());
      this.manner({ request, client });
    });
  }

  /** With user and password, as HUAWEI_PROXY has it. */
  get url(): URL {
    return this.urlFor(PASSWORD);
  }

  urlFor(password: string): URL {
    return new URL(`http://${USER}:${password}@127.0.0.1:${this.#port}`);
  }

  get openSockets(): number {
    return this.#sockets.size;
  }

  /** Takes connections, on the same port as before if it did so before. */
  async accept(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    // A server that listens on TCP has an AddressInfo; only one on a pipe has a string.
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Ends all connections and takes no more: whoever tries is refused. */
  async refuse(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}
