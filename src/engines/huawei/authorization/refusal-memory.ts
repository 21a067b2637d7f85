import { IamRefusal } from '../failures/iam-refusal.js';

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 600_000;

/**
 * Keeps a refusal of IAM for a while. A wrong password tried for every picture would lock the account, for
 * its other users too, within seconds; so the wait doubles with each refusal that follows on another. It
 * ends at all, since an account that was locked or without a permission is put right without a restart.
 */
export class RefusalMemory {
  readonly #now: () => number;
  #last: { readonly error: IamRefusal; readonly since: number; readonly waitMs: number } | undefined;

  /** `now` in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The refusal that still counts. */
  get current(): IamRefusal | undefined {
    if (this.#last === undefined) {
      return undefined;
    }
    const { error, since, waitMs } = this.#last;
    const age = this.#now() - since;
    // A clock that was set back must not make the wait any longer.
    return age >= 0 && age < waitMs ? error : undefined;
  }

  /** Takes notice of refusals alone: other errors neither begin a wait nor end one. */
  learn(error: unknown): void {
    if (error instanceof IamRefusal) {
      const waitMs = this.#last === undefined ? FIRST_WAIT_MS : this.#last.waitMs * 2;
      this.#last = { error, since: this.#now(), waitMs: Math.min(waitMs, LONGEST_WAIT_MS) };
    }
  }

  forget(): void {
    this.#last = undefined;
  }
}
