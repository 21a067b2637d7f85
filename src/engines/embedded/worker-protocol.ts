import type { ModelFiles } from '../../models/model-files.js';
import type { PageOutcome } from '../engine.js';
import type { ReadOptions } from './page-reader.js';
import type { PictureTimes } from './picture-clock.js';
import type { PreparedModels } from './prepare-models.js';

/** What a worker is started with. */
export interface WorkerSetup {
  readonly models: ModelFiles;
  /** The same as they are computed; without them each worker rewrites its own. */
  readonly prepared?: PreparedModels;
  /** Milliseconds for one picture, from when a worker takes it up. */
  readonly timeoutMs: number;
  /** Whether answers come with the times that they took. */
  readonly takesTimes: boolean;
}

/** One picture to read. */
export interface ReadJob {
  /** Unique within the pool. */
  readonly id: number;
  /** The whole of its ArrayBuffer, which is moved to the worker. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly options: ReadOptions;
}

export interface ReadAnswer {
  readonly outcome: PageOutcome;
  /** Only where the worker was started to take them. */
  readonly times?: PictureTimes;
}

/**
 * What a worker says beside its answers: that its models are loaded, that it took up a job, and that it gives the
 * job up and ends because the time is over.
 */
export type WorkerNotice =
  | { readonly kind: 'loaded'; readonly threadId: number }
  | { readonly kind: 'started'; readonly threadId: number; readonly jobId: number }
  | { readonly kind: 'gaveUp'; readonly threadId: number; readonly jobId: number };
