/** The time that one picture may take with everything: waiting, tokens, attempts and pauses. */
export class TimeBudget {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #end: number;

  constructor(milliseconds: number) {
    this.#timer = setTimeout(() => this.#controller.abort(timeOver()), milliseconds).unref();
    this.#end = performance.now() + milliseconds;
  }

  /** Aborts when the time is over. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get remainingMs(): number {
    return this.#end - performance.now();
  }

  /** To be called when the picture is answered. AbortSignal.timeout() would keep each timer until its time. */
  close(): void {
    clearTimeout(this.#timer);
  }
}

/** What AbortSignal.timeout() gives as the reason. */
function timeOver(): DOMException {
  return new DOMException('The operation was aborted due to timeout', 'TimeoutError');
}
