/** A picture took longer to read than allowed. */
export class ReadingTimeout extends Error {
  override readonly name = 'ReadingTimeout';
}

interface LimitedJob {
  readonly reject: (error: ReadingTimeout) => void;
  timer?: NodeJS.Timeout;
}

/** Limits how long jobs may take, counted from when they start: waiting for a thread is no fault of theirs. */
export class TimeLimits {
  readonly #milliseconds: number;
  readonly #jobs = new Map<number, LimitedJob>();

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  /** Settles as `outcome` does, or rejects with a ReadingTimeout when the limit of that job has passed. */
  async limit<T>(id: number, outcome: Promise<T>): Promise<T> {
    const expired = new Promise<never>((_, reject) => this.#jobs.set(id, { reject }));
    try {
      return await Promise.race([outcome, expired]);
    } finally {
      clearTimeout(this.#jobs.get(id)?.timer);
      this.#jobs.delete(id);
    }
  }

  /** `whenExpired` is called after the rejection. A job that has already settled has no limit any more. */
  start(id: number, whenExpired: () => void): void {
    const job = this.#jobs.get(id);
    if (job !== undefined) {
      job.timer = setTimeout(() => {
        job.reject(new ReadingTimeout(`expected a picture to take at most ${this.#milliseconds} ms`));
        whenExpired();
      }, this.#milliseconds);
    }
  }
}
