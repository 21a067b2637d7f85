import type { PageOutcome, PageRequest, RecognitionEngine } from '../engines/engine.js';
import { OcrErrorCode, type OcrFailure, ocrFailure } from '../license/failure.js';

/** Reading one picture takes about a second, so a place is likely to be free by then. */
const RETRY_AFTER_SECONDS = 1;

/** A request and the promise of its answer, which is settled from outside. */
class Entry {
  readonly answer: Promise<PageOutcome>;
  resolve: (outcome: PageOutcome) => void;
  reject: (error: Error) => void;

  constructor(readonly request: PageRequest) {
    this.answer = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
}

/**
 * Gathers the requests of the whole process into engine batches. While the engine has room for another
 * batch, a request waits for nothing but the others of its tick; otherwise until a running batch ends.
 */
export class Dispatcher {
  readonly #engine: RecognitionEngine;
  readonly #places: number;
  /** Every request taken and not yet answered, waiting or running. */
  readonly #unanswered = new Set<Entry>();
  readonly #waiting: Entry[] = [];
  #runningBatches = 0;
  #gathering = false;
  #closed = false;

  /** `places`: how many pictures may wait or run at once. */
  constructor(engine: RecognitionEngine, places: number) {
    this.#engine = engine;
    this.#places = places;
  }

  /**
   * The engine's outcome, or OVERLOADED when no place is free or the service is stopping. Rejects when the
   * engine broke its contract, which is a bug.
   */
  dispatch(request: PageRequest): Promise<PageOutcome> {
    if (this.#closed) {
      return Promise.resolve(overloaded('The service is stopping'));
    }
    if (this.#unanswered.size >= this.#places) {
      return Promise.resolve(overloaded(`All ${this.#places} places for pictures are taken`));
    }
    const entry = new Entry(request);
    this.#unanswered.add(entry);
    this.#waiting.push(entry);
    this.#gather();
    return entry.answer;
  }

  /** Requests taken and not yet answered, those that wait included. */
  get unanswered(): number {
    return this.#unanswered.size;
  }

  /** Requests that the engine has not been given yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Takes no more requests, and resolves when those taken are answered. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled([...this.#unanswered].map(({ answer }) => answer));
  }

  #gather(): void {
    const hasRoom = this.#runningBatches < this.#engine.concurrentBatches;
    if (this.#gathering || this.#waiting.length === 0 || !hasRoom) {
      return;
    }
    this.#gathering = true;
    setImmediate(() => {
      this.#gathering = false;
      for (const batch of this.#takeBatches()) {
        void this.#runBatch(batch);
      }
    });
  }

  /**
   * A batch is answered as a whole: in one for an engine that wants no batches, a slow picture would hold
   * up those of other callers that came in the same moment.
   */
  #takeBatches(): Entry[][] {
    const waiting = this.#waiting.splice(0);
    return Number.isFinite(this.#engine.concurrentBatches) ? [waiting] : waiting.map((entry) => [entry]);
  }

  /** Never rejects: what goes wrong goes to those who wait for the batch. */
  async #runBatch(batch: readonly Entry[]): Promise<void> {
    this.#runningBatches += 1;
    const [answer] = await Promise.allSettled([askEngine(this.#engine, batch)]);
    this.#runningBatches -= 1;
    // Places are free before the answers go out: who gets one may come straight back.
    for (const entry of batch) {
      this.#unanswered.delete(entry);
    }
    settleAll(batch, answer);
    this.#gather();
  }
}

async function askEngine(
  engine: RecognitionEngine,
  batch: readonly Entry[],
): Promise<readonly PageOutcome[]> {
  try {
    const outcomes = await engine.recognize(batch.map(({ request }) => request));
    if (outcomes.length !== batch.length) {
      throw new Error(`Expected ${batch.length} outcomes, got ${outcomes.length}`);
    }
    return outcomes;
  } catch (cause) {
    throw new Error(`The engine "${engine.name}" failed on a batch of ${batch.length}`, { cause });
  }
}

function settleAll(batch: readonly Entry[], answer: PromiseSettledResult<readonly PageOutcome[]>): void {
  if (answer.status === 'rejected') {
    for (const { reject } of batch) {
      reject(answer.reason);
    }
    return;
  }
  for (const [index, outcome] of answer.value.entries()) {
    batch[index]?.resolve(outcome);
  }
}

function overloaded(reason: string): OcrFailure {
  return ocrFailure(OcrErrorCode.OVERLOADED, `${reason}; retry later.`, { retryAfter: RETRY_AFTER_SECONDS });
}
