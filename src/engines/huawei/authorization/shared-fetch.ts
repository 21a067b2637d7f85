import { untilAborted } from '../calls/until-aborted.js';
import { IamRefusal } from '../failures/iam-refusal.js';
import { RefusalMemory } from './refusal-memory.js';

export interface FetchTiming {
  /** Milliseconds for one fetch, whoever waits for it. */
  readonly timeoutMs: number;
  /** Milliseconds of the clock. */
  readonly now: () => number;
}

/**
 * Something that all pictures need from IAM: fetched once however many wait for it, and not again for a
 * while after IAM has refused it.
 */
export class SharedFetch<T> {
  readonly #fetch: (limit: AbortSignal) => Promise<T>;
  readonly #timeoutMs: number;
  readonly #refusals: RefusalMemory;
  #running: { readonly result: Promise<T>; readonly limit: AbortSignal } | undefined;

  constructor(fetch: (limit: AbortSignal) => Promise<T>, { timeoutMs, now }: FetchTiming) {
    this.#fetch = fetch;
    this.#timeoutMs = timeoutMs;
    this.#refusals = new RefusalMemory(now);
  }

  /**
   * Waits until the signal aborts and no longer; the fetch goes on for the others. One that takes too long
   * is begun anew for those who still wait, since they may have come when it was about to end.
   * @throws ProviderError
   */
  async result(signal: AbortSignal): Promise<T> {
    for (;;) {
      const { result, limit } = this.#join();
      try {
        return await untilAborted(result, signal);
      } catch (error) {
        if (signal.aborted || !limit.aborted) throw error;
      }
    }
  }

  /** Begins a fetch that nobody waits for: what goes wrong with it shows when somebody does. */
  begin(): void {
    if (this.#refusals.current === undefined) {
      this.#join().result.catch(() => {});
    }
  }

  /** @throws ProviderError while a refusal counts */
  #join() {
    if (this.#refusals.current !== undefined) {
      throw this.#refusals.current;
    }
    this.#running ??= this.#start();
    return this.#running;
  }

  #start() {
    const limit = AbortSignal.timeout(this.#timeoutMs);
    return { result: this.#run(limit), limit };
  }

  async #run(limit: AbortSignal): Promise<T> {
    try {
      const result = await this.#fetch(limit);
      this.#refusals.forget();
      return result;
    } catch (error) {
      if (error instanceof IamRefusal) this.#refusals.learn(error);
      throw error;
    } finally {
      this.#running = undefined;
    }
  }
}
