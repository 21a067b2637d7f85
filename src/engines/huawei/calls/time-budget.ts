/** The time that one picture may take with everything: waiting, tokens, attempts and pauses. */
export class TimeBudget {
  /** Aborts when the time is over. */
  readonly signal: AbortSignal;
  readonly #end: number;

  constructor(milliseconds: number) {
    this.signal = AbortSignal.timeout(milliseconds);
    this.#end = performance.now() + milliseconds;
  }

  get remainingMs(): number {
    return this.#end - performance.now();
  }
}
