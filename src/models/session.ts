import { channel } from 'node:diagnostics_channel';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { rewriteModel } from './graph/rewrite-model.js';

/** What the input and the output of a model must look like; `null` is a size that may vary. */
export interface ModelShape {
  readonly input: readonly (number | null)[];
  readonly output: readonly (number | null)[];
}

interface ModelOutput {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** A model with one input and one output of 32-bit floats. */
export interface Model {
  run(data: Float32Array, dims: readonly number[]): Promise<ModelOutput>;
  /** Sizes of the output as the model declares them; null where they vary. */
  readonly outputShape: readonly (number | null)[];
  release(): Promise<void>;
}

/** What the channel `licenseql:inference` is told after each computation of a model, in the thread that ran it. */
export interface Inference {
  /** Name of the model's file. */
  readonly model: string;
  readonly dims: readonly number[];
  readonly milliseconds: number;
}

/** For benchmarks and logs: sizes and times, nothing of what the picture shows. */
const INFERENCES = channel('licenseql:inference');

const SESSION: InferenceSession.SessionOptions = {
  // Workers run side by side, and threads of one session would compete with theirs.
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  // Patterns are kept for each size of input, and lines of text come in all widths. Without them a worker needs
  // 100 MB less and is as quick; without the arena itself detection takes a third longer.
  enableMemPattern: false,
};

/**
 * Loads a model, rewritten to what is quicker to compute, and compares it with the expected shape, so that a wrong
 * file is found at the start and not as nonsense in an answer.
 * @throws Error naming both shapes when they differ
 */
export async function loadModel(file: string, expected: ModelShape): Promise<Model> {
  const session = await InferenceSession.create(rewriteModel(await readFile(file)), SESSION);
  const input = declaredShape(session.inputMetadata);
  const output = declaredShape(session.outputMetadata);
  requireShape(file, 'input', expected.input, input);
  requireShape(file, 'output', expected.output, output);
  return {
    outputShape: output,
    run: (data, dims) => observed({ model: basename(file), dims }, () => run(session, data, dims)),
    release: () => session.release(),
  };
}

async function observed<T>(what: Omit<Inference, 'milliseconds'>, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  const inference: Inference = { ...what, milliseconds: performance.now() - start };
  INFERENCES.publish(inference);
  return result;
}

async function run(
  session: InferenceSession,
  data: Float32Array,
  dims: readonly number[],
): Promise<ModelOutput> {
  const [inputName = ''] = session.inputNames;
  const [outputName = ''] = session.outputNames;
  const results = await session.run({ [inputName]: new Tensor('float32', data, dims) });
  const output = results[outputName];
  if (!(output?.data instanceof Float32Array)) {
    throw new Error(`The model's output should be 32-bit floats, it is ${output?.type ?? 'missing'}.`);
  }
  return { data: output.data, dims: output.dims };
}

function declaredShape(metadata: readonly InferenceSession.ValueMetadata[]): (number | null)[] {
  const [first] = metadata;
  if (metadata.length !== 1 || !first?.isTensor) return [];
  return first.shape.map((size) => (typeof size === 'number' && size > 0 ? size : null));
}

function requireShape(
  file: string,
  what: string,
  expected: ModelShape['input'],
  actual: ModelShape['input'],
): void {
  const fits =
    expected.length === actual.length &&
    expected.every((size, i) => size === null || actual[i] === null || size === actual[i]);
  if (!fits) {
    throw new Error(`${basename(file)}: ${what} should be ${inWords(expected)}, it is ${inWords(actual)}.`);
  }
}

function inWords(shape: ModelShape['input']): string {
  return `[${shape.map((size) => size ?? '?').join(', ')}]`;
}
