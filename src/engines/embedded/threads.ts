import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { executionArguments } from './thread-modules.js';
import type { ReadAnswer, ReadJob, WorkerSetup } from './worker-protocol.js';

export interface ThreadOptions {
  readonly count: number;
  /** Its default export takes a ReadJob; see serveReader. */
  readonly workerModule: URL;
  readonly setup: WorkerSetup;
}

/** As many threads from the start as there ever are: a model takes too long to load when a picture waits. */
export function createThreads({ count, workerModule, setup }: ThreadOptions): Piscina<ReadJob, ReadAnswer> {
  const execArgv = executionArguments(workerModule);
  return new Piscina({
    filename: fileURLToPath(workerModule),
    minThreads: count,
    maxThreads: count,
    workerData: setup,
    ...(execArgv === undefined ? {} : { execArgv }),
    // Otherwise pictures that wait change places each time a thread becomes free.
    stricterFIFO: true,
    // Idle threads keep their event loop, so that what a reader left running fails there and then, and not in
    // the middle of the next picture.
    atomics: 'disabled',
  });
}
