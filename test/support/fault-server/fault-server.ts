import { once } from 'node:events';
import {
  createServer as createHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import {
  answerWell,
  type Behaviour,
  type Exchange,
  JSON_TYPE,
  type Reply,
  refuseWith,
} from './behaviours.js';
import { type Certificate, makeCertificate } from './certificates.js';
import { Iam } from './iam.js';

/** What a new connection meets: HTTP, TLS with a certificate of that name, or a reset. */
export type Door = 'http' | 'tls with a known certificate' | 'tls with an unknown certificate' | 'reset';

export interface PictureCall {
  /** The first word in the picture, or the last segment of its address: which picture it is. */
  readonly picture: string;
  /** From 1 on, for this picture. */
  readonly attempt: number;
}

/** Decides what happens to a call for a picture. */
export type Script = (call: PictureCall) => Behaviour;

/** Made anew in each run, since no key belongs into a repository. */
const CERTIFICATES: Readonly<Record<'known' | 'unknown', Certificate>> = {
  known: await makeCertificate(),
  unknown: await makeCertificate(),
};

/** One behaviour for each call, whatever the picture; calls after the last are answered well. */
export function inTurn(...behaviours: readonly Behaviour[]): Script {
  const queue = [...behaviours];
  return () => queue.shift() ?? answerWell;
}

const TOKEN_EXPIRED = refuseWith(401, 'APIG.0307');

/**
 * A cloud on real sockets of this machine that has bad days: its OCR operation and IAM, on one port. The
 * name that it reads off a picture is the first word in it, so that answers can be told apart.
 */
export class FaultServer {
  readonly iam: Iam;
  script: Script = inTurn();
  door: Door = 'http';
  /** Calls for each picture that had a valid token, answered or not. */
  readonly attempts = new Map<string, number>();
  readonly #sockets = new Set<Socket>();
  readonly #front = createServer((socket) => this.#admit(socket));
  readonly #servers: Readonly<Record<Exclude<Door, 'reset'>, Server>>;
  #port = 0;

  constructor(tokenPrefix: string) {
    this.iam = new Iam(tokenPrefix);
    const answer = (request: IncomingMessage, response: ServerResponse) => this.#answer(request, response);
    this.#servers = {
      http: createHttp(answer),
      'tls with a known certificate': createHttps(CERTIFICATES.known, answer),
      'tls with an unknown certificate': createHttps(CERTIFICATES.unknown, answer),
    };
  }

  /** In PEM: for NODE_EXTRA_CA_CERTS of a service that is to know it. */
  get knownCertificate(): string {
    return CERTIFICATES.known.cert;
  }

  get port(): number {
    return this.#port;
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${this.#port}`);
  }

  get openSockets(): number {
    return this.#sockets.size;
  }

  /** Takes connections, on the same port as before if it did so before. */
  async accept(): Promise<void> {
    this.#front.listen(this.#port, '127.0.0.1');
    await once(this.#front, 'listening');
    // A server that listens on TCP has an AddressInfo; only one on a pipe has a string.
    this.#port = (this.#front.address() as AddressInfo).port;
  }

  /** Ends all connections and takes no more: whoever tries is refused. */
  async refuse(): Promise<void> {
    const closed = once(this.#front, 'close');
    this.#front.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #admit(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    socket.on('error', () => {}); // clients that hang up are half of what is tried here
    if (this.door === 'reset') {
      socket.resetAndDestroy();
    } else {
      this.#servers[this.door].emit('connection', socket);
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = await received(request);
    const exchange = { request, sent, response };
    if (request.url?.startsWith('/v3/auth/tokens')) {
      this.iam.nextBehaviour()({ ...exchange, good: this.iam.issue() });
    } else if (this.iam.refuses(request.headers)) {
      TOKEN_EXPIRED({ ...exchange, good: NOTHING });
    } else {
      this.#answerForPicture(exchange);
    }
  }

  #answerForPicture(exchange: Omit<Exchange, 'good'>): void {
    const picture = pictureIn(exchange.sent);
    const attempt = (this.attempts.get(picture) ?? 0) + 1;
    this.attempts.set(picture, attempt);
    const page = { type: 'normal', name: picture };
    const good = { status: 200, headers: JSON_TYPE, body: JSON.stringify({ result: page }) };
    this.script({ picture, attempt })({ ...exchange, good });
  }
}

/** What node:stream/consumers does, in a fraction of the time: thousands of requests are received. */
function received(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  return new Promise((resolve) => {
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => resolve(Buffer.concat(parts).toString()));
  });
}

const NOTHING: Reply = { status: 204, headers: {}, body: '' };

function pictureIn(sent: string): string {
  const { image, url } = JSON.parse(sent) as { image?: string; url?: string }; // the engine's own, known form
  const name = image === undefined ? url?.split('/').at(-1) : Buffer.from(image, 'base64').toString();
  return name?.split(' ', 1)[0] ?? '';
}
