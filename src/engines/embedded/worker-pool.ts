import { once } from 'node:events';
import type { Piscina } from 'piscina';
import { createThreads, type ThreadOptions } from './threads.js';
import { TimeLimits } from './time-limits.js';
import type { ReadAnswer, ReadJob, WorkerNotice } from './worker-protocol.js';

export interface WorkerPoolOptions extends ThreadOptions {
  /**
   * Milliseconds beyond the time limit for a thread to give its picture up. One that does not hangs in a loop,
   * where it can be ended; it must not be within onnxruntime, see serveReader.
   */
  readonly graceMs: number;
  /** Told of threads that ended although they had no picture to read. */
  readonly onThreadLost: (error: Error) => void;
}

/** Threads that read one picture at a time each; one that ends is replaced. */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #threads: Piscina<ReadJob, ReadAnswer>;
  readonly #limits = new TimeLimits();
  readonly #loaded = new Set<number>();
  /** What the threads do; a picture that was given up stays here until its thread has ended. */
  readonly #running = new Set<Promise<ReadAnswer>>();
  #jobCount = 0;
  #failure: Error | null = null;
  #closing: Promise<void> | null = null;

  /** Resolves when every thread has loaded its models; rejects with the error of the first that cannot. */
  static async start(options: WorkerPoolOptions): Promise<WorkerPool> {
    const pool = new WorkerPool(options);
    try {
      await pool.#allLoaded();
      return pool;
    } catch (error) {
      await pool.close();
      throw error;
    }
  }

  private constructor(options: WorkerPoolOptions) {
    this.#options = options;
    this.#threads = createThreads(options);
    this.#threads.on('message', (notice: WorkerNotice) => this.#take(notice));
    this.#threads.on('error', (error: Error) => this.#lose(error));
  }

  /** Throws when the pool can read no more: it is closed, or its last thread could not be replaced. */
  requireOpen(): void {
    if (this.#closing !== null) {
      throw new Error('the pool of reading threads is closed');
    }
    if (this.#failure !== null) {
      throw new Error('no reading thread is left', { cause: this.#failure });
    }
  }

  /**
   * Reads one picture, whose bytes are moved to the thread and gone from here. Rejects with a ReadingTimeout, or
   * with the reason when the thread ended while it read.
   */
  async read(picture: Omit<ReadJob, 'id'>): Promise<ReadAnswer> {
    this.requireOpen();
    const id = this.#jobCount++;
    const answer = this.#threads.run({ id, ...picture }, { transferList: [picture.bytes.buffer] });
    this.#running.add(answer);
    const forget = () => this.#running.delete(answer);
    answer.then(forget, forget);
    return this.#limits.limit(id, answer);
  }

  /** Finishes what runs and waits, then ends the threads. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    // Piscina's own close counts finished jobs wrongly with several threads, and cuts off those that still run.
    await Promise.allSettled(this.#running);
    while (this.#loadingThreads().length > 0) {
      await this.#loadingEnds();
    }
    await this.#threads.close();
  }

  async #allLoaded(): Promise<void> {
    while (!this.#hasStarted()) {
      // Rejects when a thread ends.
      await once(this.#threads, 'message');
    }
  }

  #hasStarted(): boolean {
    return this.#loaded.size >= this.#options.count;
  }

  /** Ending a thread while onnxruntime creates a session aborts the whole process. */
  async #loadingEnds(): Promise<void> {
    const ends = this.#loadingThreads().map((thread) =>
      Promise.race([once(thread, 'message'), once(thread, 'exit')]),
    );
    await Promise.allSettled(ends);
  }

  #loadingThreads() {
    return this.#threads.threads.filter(({ threadId }) => !this.#loaded.has(threadId));
  }

  #take({ threadId, ...notice }: WorkerNotice): void {
    if (notice.kind === 'loaded') {
      this.#loaded.add(threadId);
    } else if (notice.kind === 'gaveUp') {
      this.#limits.giveUp(notice.jobId);
    } else {
      const patience = this.#options.setup.timeoutMs + this.#options.graceMs;
      this.#limits.giveUpAfter(notice.jobId, patience, () => this.#end(threadId));
    }
  }

  /** Piscina replaces threads that end. */
  #end(threadId: number): void {
    const thread = this.#threads.threads.find((candidate) => candidate.threadId === threadId);
    thread?.terminate();
  }

  #lose(error: Error): void {
    if (this.#hasStarted()) {
      this.#options.onThreadLost(error);
    }
    if (this.#threads.threads.length === 0) {
      this.#failure = error;
      // Otherwise those that wait for a thread would wait for ever.
      this.#threads.destroy();
    }
  }
}
