import type { ProviderError } from '../failures/provider-error.js';

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 600_000;

/**
 * Keeps a refusal of credentials for a while. Tried for every picture, wrong ones would lock the account or
 * the key, for its other users too, within seconds; so the wait doubles with each refusal that follows on
 * another. It ends at all, since what was locked or without a permission is put right without a restart.
 */
export class RefusalMemory {
  readonly #now: () => number;
  readonly #tolerated: number;
  #toleratedLeft: number;
  #last: { readonly error: ProviderError; readonly since: number; readonly waitMs: number } | undefined;

  /** `now` in milliseconds. So many refusals in a row as are tolerated begin no wait. */
  constructor(now: () => number, tolerated = 0) {
    this.#now = now;
    this.#tolerated = tolerated;
    this.#toleratedLeft = tolerated;
  }

  /** The refusal that still counts. */
  get current(): ProviderError | undefined {
    if (this.#last === undefined) {
      return undefined;
    }
    const { error, since, waitMs } = this.#last;
    const age = this.#now() - since;
    // A clock that was set back must not make the wait any longer.
    return age >= 0 && age < waitMs ? error : undefined;
  }

  /** Takes notice of a refusal; of those that were under way when a wait began, of none. */
  learn(error: ProviderError): void {
    if (this.current !== undefined) return;
    if (this.#toleratedLeft > 0) {
      this.#toleratedLeft -= 1;
      return;
    }
    const waitMs = this.#last === undefined ? FIRST_WAIT_MS : this.#last.waitMs * 2;
    this.#last = { error, since: this.#now(), waitMs: Math.min(waitMs, LONGEST_WAIT_MS) };
  }

  /** The credentials were taken. */
  forget(): void {
    this.#last = undefined;
    this.#toleratedLeft = this.#tolerated;
  }
}
