import { untilAborted } from '../calls/until-aborted.js';

const HOUR_MS = 60 * 60 * 1000;
/** Tokens of IAM are valid for 24 hours. */
const LIFETIME_MS = 24 * HOUR_MS;
/** Time enough for IAM to come back from a failure before the old token ends. */
const RENEWAL_MS = 22 * HOUR_MS;

interface KeptToken {
  readonly text: string;
  readonly since: number;
}

/** One token for all calls: fetched once however many wait for it, and renewed while the old one still works. */
export class TokenCache {
  readonly #fetchToken: () => Promise<string>;
  readonly #now: () => number;
  #kept: KeptToken | undefined;
  #fetching: Promise<string> | undefined;

  /** `now` in milliseconds. */
  constructor(fetchToken: () => Promise<string>, now: () => number) {
    this.#fetchToken = fetchToken;
    this.#now = now;
  }

  /** Rejects with what the fetching rejects with, or when the signal aborts. */
  async token(signal: AbortSignal): Promise<string> {
    const kept = this.#kept;
    const age = kept === undefined ? Number.POSITIVE_INFINITY : this.#now() - kept.since;
    if (kept !== undefined && age < LIFETIME_MS) {
      if (age >= RENEWAL_MS) {
        // Nobody waits for it: when it fails, the next call tries again, and the old token still works.
        this.#fetchOnce().catch(() => {});
      }
      return kept.text;
    }
    return untilAborted(this.#fetchOnce(), signal);
  }

  /** Forgets a token that was refused; another that came meanwhile stays. */
  drop(token: string): void {
    if (this.#kept?.text === token) {
      this.#kept = undefined;
    }
  }

  #fetchOnce(): Promise<string> {
    this.#fetching ??= this.#fetch().finally(() => {
      this.#fetching = undefined;
    });
    return this.#fetching;
  }

  async #fetch(): Promise<string> {
    const since = this.#now();
    const text = await this.#fetchToken();
    this.#kept = { text, since };
    return text;
  }
}
