import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import { executionArguments } from './thread-modules.js';
import type { ReadAnswer, ReadJob, WorkerSetup } from './worker-protocol.js';

export interface ThreadOptions {
  readonly count: number;
  /** Its default export takes a ReadJob; see serveReader. */
  readonly workerModule: URL;
  readonly setup: WorkerSetup;
}

/**
 * In megabytes, how full a thread's old space may be before V8 first looks for garbage there. Left alone V8 does so 0.6
 * times a picture, for the bytes of pictures count too, and takes a tenth of the computing time, half of it on other
 * threads. At 50 it does so 0.14 times, at 100 0.02 times. At 36 a picture costs 1.09 times the computing time of 64, at
 * 48 the same, and the process has 30 MB less than at 64; pictures larger than those measured want some room.
 */
const OLD_SPACE = 56;

/** As many threads from the start as there ever are: a model takes too long to load when a picture waits. */
export function createThreads({ count, workerModule, setup }: ThreadOptions): Piscina<ReadJob, ReadAnswer> {
  const execArgv = executionArguments(workerModule);
  // V8 reads it when a thread is made, and nothing else lets it be set for threads. This thread keeps what it has.
  setFlagsFromString(`--initial-old-space-size=${OLD_SPACE}`);
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
