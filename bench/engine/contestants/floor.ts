import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Rule } from '../../../dist/models/graph/graph.js';
import { RULES, rewriteModel } from '../../../dist/models/graph/rewrite-model.js';
import { recognitionRules } from '../../../dist/models/recognition/alphabet.js';
import type { Inference } from '../../../dist/models/session.js';
import type { Threads } from '../protocol.js';
import type { Contestant } from './contestant.js';
import { modelFiles, sessionOptions } from './models.js';

/** Only computes: the models as LicenseQL computes them, on tensors of the sizes that it used, and nothing around. */
export async function createFloor(threads: Threads): Promise<Contestant> {
  const files = await modelFiles();
  const sessions = new Map<string, InferenceSession>();
  const options = { ...sessionOptions(threads), enableMemPattern: false };
  const rewritings: readonly [string, readonly Rule[]][] = [
    [files.detection, RULES],
    [files.recognition, await recognitionRules(files)],
  ];
  for (const [file, rules] of rewritings) {
    const model = rewriteModel(await readFile(file), rules);
    sessions.set(basename(file), await InferenceSession.create(model, options));
  }
  return {
    async read({ inferences }) {
      for (const inference of inferences) await compute(sessions, inference);
      return { kind: 'text', text: '' };
    },
  };
}

async function compute(sessions: Map<string, InferenceSession>, { model, dims }: Inference): Promise<void> {
  const session = sessions.get(model);
  const input = session?.inputNames[0];
  if (session === undefined || input === undefined) throw new Error(`Expected a known model, got ${model}.`);
  await session.run({ [input]: new Tensor('float32', noise(dims), dims) });
}

let noises = new Float32Array();

/** Made once: blank input might be quicker to compute, and making noise each time would count. */
function noise(dims: readonly number[]): Float32Array {
  const length = dims.reduce((product, size) => product * size, 1);
  if (noises.length < length) noises = Float32Array.from({ length }, () => Math.random() * 2 - 1);
  return noises.subarray(0, length);
}
