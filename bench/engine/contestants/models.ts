import { readFile } from 'node:fs/promises';
import { locateModelFiles, type ModelFiles } from '../../../dist/models/model-files.js';
import type { Threads } from '../protocol.js';

/** The files that LicenseQL uses, for all. */
export function modelFiles(): Promise<ModelFiles> {
  return locateModelFiles();
}

/** The characters of the dictionary and the space, which the file does not list; without CTC's blank. */
export async function characters({ dictionary }: ModelFiles): Promise<string[]> {
  const text = await readFile(dictionary, 'utf8');
  return [...text.trimEnd().split(/\r?\n/), ' '];
}

export async function arrayBufferOf(file: string): Promise<ArrayBuffer> {
  return ownArrayBuffer(await readFile(file));
}

export function ownArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** For onnxruntime's sessions; left alone it takes all cores. */
export function sessionOptions(threads: Threads): { intraOpNumThreads?: number; interOpNumThreads?: number } {
  return threads === 'one' ? { intraOpNumThreads: 1, interOpNumThreads: 1 } : {};
}
