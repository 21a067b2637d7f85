import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ModelFiles } from '../../models/model-files.js';
import type { PreparedModel } from '../../models/prepare-model.js';
import { executionArguments, moduleBeside } from './thread-modules.js';

/** The networks of a reader, made once for all workers. */
export interface PreparedModels {
  readonly detection: PreparedModel;
  readonly recognition: PreparedModel;
}

/**
 * Rewrites the models in a thread of its own, which takes with it what it has used: a worker that does so for itself
 * is slower to start by a third of a second, and keeps 50 to 70 MB.
 * @throws Error naming the file that is no model
 */
export async function prepareModels(files: ModelFiles): Promise<PreparedModels> {
  const module = moduleBeside(import.meta.url, 'prepare-models.worker');
  const execArgv = executionArguments(module);
  const thread = new Worker(module, { workerData: files, ...(execArgv && { execArgv }) });
  // Rejects with what the thread throws.
  const [models] = await once(thread, 'message');
  // That module sends one message.
  return models as PreparedModels;
}
