import { Agent, type Dispatcher, ProxyAgent } from 'undici';
import { TunnelPool } from './tunnel-pool.js';

export interface ConnectionSettings {
  /** Sockets to one host. */
  readonly connections: number;
  /** Milliseconds for one picture; no step of a call may take longer. */
  readonly timeoutMs: number;
  readonly proxy?: URL | undefined;
}

/** A result has a few kilobytes, with the places of all texts about ten. */
const MAX_RESPONSE_BYTES = 512 * 1024;
/** A connection that takes longer is better tried again. */
const CONNECT_TIMEOUT_MS = 5_000;

/** Connections that are kept open between calls; whoever makes them closes them. */
export function openConnections({ connections, timeoutMs, proxy }: ConnectionSettings): Dispatcher {
  const connect = { timeout: Math.min(CONNECT_TIMEOUT_MS, timeoutMs) };
  const options = {
    connections,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: MAX_RESPONSE_BYTES,
  };
  if (proxy === undefined) {
    return new Agent({ ...options, connect });
  }
  const clientFactory = (origin: URL, own: object) => new TunnelPool(origin, own, connect.timeout);
  return new ProxyAgent({
    ...options,
    uri: proxy.href,
    proxyTls: connect,
    requestTls: connect,
    clientFactory,
  });
}
