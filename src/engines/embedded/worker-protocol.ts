import type { ModelFiles } from '../../models/model-files.js';
import type { ReadOptions } from './page-reader.js';

/** What a worker is started with. */
export interface WorkerSetup {
  readonly models: ModelFiles;
  /** Milliseconds for one picture, from when a worker takes it up. */
  readonly timeoutMs: number;
}

/** One picture to read. */
export interface ReadJob {
  /** Unique within the pool. */
  readonly id: number;
  /** The whole of its ArrayBuffer, which is moved to the worker. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly options: ReadOptions;
}

/**
 * What a worker says beside its answers: that its models are loaded, that it took up a job, and that it gives the
 * job up and ends because the time is over.
 */
export type WorkerNotice =
  | { readonly kind: 'loaded'; readonly threadId: number }
  | { readonly kind: 'started'; readonly threadId: number; readonly jobId: number }
  | { readonly kind: 'gaveUp'; readonly threadId: number; readonly jobId: number };
