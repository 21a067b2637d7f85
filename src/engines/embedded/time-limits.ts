/** A picture took longer to read than allowed. */
export class ReadingTimeout extends Error {
  override readonly name = 'ReadingTimeout';
}

interface LimitedJob {
  readonly reject: (error: ReadingTimeout) => void;
  timer?: NodeJS.Timeout;
}

/** Jobs that can be given up before they are answered. */
export class TimeLimits {
  readonly #jobs = new Map<number, LimitedJob>();

  /** Settles as `answer` does, or rejects with a ReadingTimeout when the job is given up before. */
  async limit<T>(id: number, answer: Promise<T>): Promise<T> {
    const givenUp = new Promise<never>((_, reject) => this.#jobs.set(id, { reject }));
    try {
      return await Promise.race([answer, givenUp]);
    } finally {
      clearTimeout(this.#jobs.get(id)?.timer);
      this.#jobs.delete(id);
    }
  }

  giveUp(id: number): void {
    this.#jobs.get(id)?.reject(new ReadingTimeout('the time allowed for one picture is over'));
  }

  /** Gives the job up after so many milliseconds, unless it has settled by then. */
  giveUpAfter(id: number, milliseconds: number, whenGivenUp: () => void): void {
    const job = this.#jobs.get(id);
    if (job !== undefined) {
      job.timer = setTimeout(() => {
        this.giveUp(id);
        whenGivenUp();
      }, milliseconds);
    }
  }
}
