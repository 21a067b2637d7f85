import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ContestantName, Reply, Request, Threads } from './protocol.js';

const CHILD = fileURLToPath(new URL('child.js', import.meta.url));

type Message = { readonly result: unknown } | { readonly error: string };

/** A contestant in a process of its own. It is asked one thing at a time. */
export class Lane {
  private constructor(
    readonly name: ContestantName,
    private readonly child: ChildProcess,
  ) {}

  /** Resolves when its models are loaded. */
  static async open(name: ContestantName, threads: Threads): Promise<Lane> {
    // libvips and OpenCV would otherwise take all cores also where one thread is meant.
    const env = threads === 'one' ? { ...process.env, VIPS_CONCURRENCY: '1' } : process.env;
    const child = fork(CHILD, [name, threads], { env, serialization: 'advanced', stdio: [...QUIET] });
    const lane = new Lane(name, child);
    await lane.#receive();
    return lane;
  }

  async ask<Kind extends Request['kind']>(request: Request & { kind: Kind }): Promise<Reply<Kind>> {
    this.child.send(request);
    // The child answers each kind of request with its kind of reply.
    return (await this.#receive()) as Reply<Kind>;
  }

  async close(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.kill();
    await once(this.child, 'exit');
  }

  async #receive(): Promise<unknown> {
    const ended = new AbortController();
    const exit = once(this.child, 'exit', { signal: ended.signal }).then(([code]) => {
      throw new Error(`${this.name} ended with ${code}`);
    });
    exit.catch(() => {});
    const [message] = (await Promise.race([once(this.child, 'message'), exit])) as [Message];
    ended.abort();
    if ('error' in message) throw new Error(`${this.name}: ${message.error}`);
    return message.result;
  }
}

/** Peers print what they think of their models. */
const QUIET = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
