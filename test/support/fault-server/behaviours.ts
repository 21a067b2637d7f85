import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One request, received whole, with what would be the right answer to it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly sent: string;
  readonly response: ServerResponse;
  readonly good: Reply;
}

/** What the server does instead of answering, or how it answers. */
export type Behaviour = (exchange: Exchange) => void;

export const JSON_TYPE = { 'content-type': 'application/json' };

export const answerWell: Behaviour = ({ response, good }) => send(response, good);

/** An error of the contract, whose text gives away all that the request held. */
export function refuseWith(status: number, code: string, headers: Reply['headers'] = {}): Behaviour {
  return (exchange) => {
    const body = JSON.stringify({ error_code: code, error_msg: echo(exchange) });
    send(exchange.response, { status, headers: { ...JSON_TYPE, ...headers }, body });
  };
}

/** What a load balancer or a captive portal sends. */
export function htmlPage(status: number): Behaviour {
  return (exchange) => {
    const body = `<html><body><h1>Error ${status}</h1><pre>${echo(exchange)}</pre></body></html>`;
    send(exchange.response, { status, headers: { 'content-type': 'text/html' }, body });
  };
}

export const wrongContentType: Behaviour = ({ response, good }) =>
  send(response, { ...good, headers: { ...good.headers, 'content-type': 'text/plain' } });

export function slowHeaders(milliseconds: number): Behaviour {
  return (exchange) => later(milliseconds, exchange, () => answerWell(exchange));
}

/** Sends the right body in so many pieces, with a pause before each. */
export function slowBody(pieces: number, pauseMs: number): Behaviour {
  return (exchange) => {
    const { response, good } = exchange;
    response.writeHead(good.status, good.headers);
    const size = Math.ceil(good.body.length / pieces);
    const sendFrom = (start: number) => {
      response.write(good.body.slice(start, start + size));
      if (start + size < good.body.length) later(pauseMs, exchange, () => sendFrom(start + size));
      else response.end();
    };
    later(pauseMs, exchange, () => sendFrom(0));
  };
}

/** Never answers, and never hangs up. */
export const stalledHeaders: Behaviour = () => {};

export const stalledBody: Behaviour = (exchange) => sendHalf(exchange);

/** Closes the connection in an orderly way, but long before the end that was announced. */
export const truncatedBody: Behaviour = (exchange) =>
  sendHalf(exchange, () => exchange.request.socket.destroySoon());

/** Far more than anybody can want: it ends only when the client hangs up, or after 64 MB. */
export const hugeBody: Behaviour = ({ response, good }) => {
  response.writeHead(good.status, good.headers);
  // That the client hangs up is what is hoped for, and no error of the server.
  pipeline(Readable.from(filler(64 * 1024 * 1024)), response, () => {});
};

/** The request came, and no answer begins. */
export const resetBefore: Behaviour = ({ request }) => void request.socket.resetAndDestroy();

export const resetDuring: Behaviour = (exchange) =>
  sendHalf(exchange, () => exchange.request.socket.resetAndDestroy());

export const resetAfter: Behaviour = (exchange) => {
  exchange.response.once('finish', () => exchange.request.socket.resetAndDestroy());
  answerWell(exchange);
};

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** The length announced is that of the whole body. `sent` is called when the half has gone out. */
function sendHalf({ response, good }: Exchange, sent = () => {}): void {
  response.writeHead(good.status, { ...good.headers, 'content-length': Buffer.byteLength(good.body) });
  response.write(good.body.slice(0, good.body.length / 2), sent);
}

/** Not at all when the client has hung up by then. */
function later(milliseconds: number, { response }: Exchange, work: () => void): void {
  const timer = setTimeout(work, milliseconds);
  response.once('close', () => clearTimeout(timer));
}

function echo({ request, sent }: Exchange): string {
  return `${JSON.stringify(request.headers)} ${sent}`;
}

function* filler(length: number): Generator<string> {
  const piece = 'A'.repeat(64 * 1024);
  yield '{"result":{"name":"';
  for (let left = length; left > 0; left -= piece.length) yield piece;
  yield '"}}';
}
