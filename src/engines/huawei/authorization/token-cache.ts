import { type FetchTiming, SharedFetch } from './shared-fetch.js';

const HOUR_MS = 60 * 60 * 1000;
/** Tokens of IAM are valid for 24 hours. */
const LIFETIME_MS = 24 * HOUR_MS;
/** Time enough for IAM to come back from a failure before the old token ends. */
const RENEWAL_MS = 22 * HOUR_MS;

interface KeptToken {
  readonly text: string;
  readonly since: number;
}

/** One token for all calls, renewed while the old one still works. */
export class TokenCache {
  readonly #now: () => number;
  readonly #fetch: SharedFetch<KeptToken>;
  #kept: KeptToken | undefined;

  constructor(fetchToken: (limit: AbortSignal) => Promise<string>, timing: FetchTiming) {
    this.#now = timing.now;
    this.#fetch = new SharedFetch((limit) => this.#replace(fetchToken, limit), timing);
  }

  /** Rejects with what the fetching rejects with, or when the signal aborts. */
  async token(signal: AbortSignal): Promise<string> {
    const kept = this.#kept;
    const age = kept === undefined ? Number.POSITIVE_INFINITY : this.#now() - kept.since;
    if (kept !== undefined && age < LIFETIME_MS) {
      if (age >= RENEWAL_MS) {
        // When it fails, a later call tries again, and the old token still works.
        this.#fetch.begin();
      }
      return kept.text;
    }
    return (await this.#fetch.result(signal)).text;
  }

  /** Forgets a token that was refused; another that came meanwhile stays. */
  drop(token: string): void {
    if (this.#kept?.text === token) {
      this.#kept = undefined;
    }
  }

  async #replace(
    fetchToken: (limit: AbortSignal) => Promise<string>,
    limit: AbortSignal,
  ): Promise<KeptToken> {
    const since = this.#now();
    this.#kept = { text: await fetchToken(limit), since };
    return this.#kept;
  }
}
