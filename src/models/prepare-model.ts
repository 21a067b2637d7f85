import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Rule } from './graph/graph.js';
import { rewriteModel } from './graph/rewrite-model.js';

/** A model as it is computed, in memory that all threads share. */
export interface PreparedModel {
  /** The file that it was made of. */
  readonly file: string;
  readonly bytes: Uint8Array<SharedArrayBuffer>;
}

/**
 * Rewrites the model of a file to what is quicker to compute.
 * @throws Error naming the file when it is no model
 */
export async function rewrittenModel(file: string, rules: readonly Rule[]): Promise<Uint8Array> {
  try {
    return rewriteModel(await readFile(file), rules);
  } catch (cause) {
    throw loadingError(file, cause);
  }
}

/** @param rewritten the bytes of the model that `file` became */
export function sharedModel(file: string, rewritten: Uint8Array): PreparedModel {
  const bytes = new Uint8Array(new SharedArrayBuffer(rewritten.length));
  bytes.set(rewritten);
  return { file, bytes };
}

export function loadingError(file: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`${basename(file)} cannot be loaded as an ONNX model: ${reason}`, { cause });
}
