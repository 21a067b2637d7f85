import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ModelFiles } from '../../models/model-files.js';
import { type PreparedModel, sharedModel } from '../../models/prepare-model.js';
import { executionArguments, moduleBeside } from './thread-modules.js';

/** The networks of a reader, made once for all workers. */
export interface PreparedModels {
  readonly detection: PreparedModel;
  readonly recognition: PreparedModel;
}

/** What the process that rewrites them sends: their bytes, or why there are none. */
export type Preparation =
  | { readonly detection: Uint8Array; readonly recognition: Uint8Array }
  | { readonly error: unknown };

/**
 * Rewrites the models in a process of its own, which takes with it what it has used: of what a thread uses for it, this
 * process would keep 46 MB, and a worker that does so for itself is slower to start by a third of a second besides.
 * @throws Error naming the file that is no model
 */
export async function prepareModels(files: ModelFiles): Promise<PreparedModels> {
  const module = moduleBeside(import.meta.url, 'prepare-models.process');
  const child = fork(fileURLToPath(module), [JSON.stringify(files)], {
    execArgv: executionArguments(module) ?? [],
    serialization: 'advanced',
  });
  const prepared = await answerOf(child);
  if ('error' in prepared) throw prepared.error;
  return {
    detection: sharedModel(files.detection, prepared.detection),
    recognition: sharedModel(files.recognition, prepared.recognition),
  };
}

async function answerOf(child: ChildProcess): Promise<Preparation> {
  // Whatever was sent before comes before 'disconnect', and before 'exit' not always.
  const ended = once(child, 'disconnect').then(() => {
    throw new Error('The process that rewrites the models ended before it had sent them.');
  });
  const [answer] = await Promise.race([once(child, 'message'), ended]);
  // That module sends one message.
  return answer as Preparation;
}
