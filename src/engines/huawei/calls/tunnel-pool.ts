import { type Dispatcher, errors, Pool } from 'undici';

/** A proxy that opened no tunnel, for which nothing of a call has been sent. */
export class TunnelError extends Error {
  override readonly name = 'TunnelError';
  readonly code: string;

  /** `status`: the proxy's answer, or null where none came. */
  constructor(
    readonly status: number | null,
    what: string,
    cause?: unknown,
  ) {
    super(`The proxy ${what}`, { cause });
    this.code = status === null ? 'no tunnel' : `status ${status}`;
  }
}

/**
 * Connections to a proxy, for ProxyAgent to ask for tunnels. By itself it would wait five minutes for the
 * answer, would connect over and over again to a proxy that hangs up, and tells statuses only in prose.
 */
export class TunnelPool extends Pool {
  readonly #timeoutMs: number;

  constructor(proxy: URL, options: Pool.Options, timeoutMs: number) {
    super(proxy, options);
    this.#timeoutMs = timeoutMs;
  }

  /** @throws TunnelError, and what goes wrong with the connection to the proxy itself */
  override async connect(options: Parameters<Pool['connect']>[0]): Promise<Dispatcher.ConnectData> {
    const tunnel = await this.#ask(options);
    if (tunnel.statusCode !== 200) {
      tunnel.socket.on('error', () => {}).destroy(); // whatever else comes through it is of no use
      throw new TunnelError(tunnel.statusCode, `answered with status ${tunnel.statusCode}`);
    }
    return tunnel;
  }

  async #ask(options: Parameters<Pool['connect']>[0]): Promise<Dispatcher.ConnectData> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    try {
      return await super.connect({ ...options, signal });
    } catch (error) {
      if (signal.aborted) throw new TunnelError(null, 'did not answer', error);
      if (error instanceof errors.SocketError) throw new TunnelError(null, 'hung up', error);
      throw error;
    }
  }
}
