import { channel } from 'node:diagnostics_channel';
import { basename } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Rule } from './graph/graph.js';
import { LIKELIEST_OUTPUTS } from './graph/keep-likeliest.js';
import { RULES } from './graph/rewrite-model.js';
import { InputMemory } from './input-memory.js';
import { declaredShape, type ModelShape, requireShape, type Shape } from './model-shape.js';
import { loadingError, type PreparedModel, rewrittenModel } from './prepare-model.js';

export interface ModelOutput {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** Those of a model in its order; one, unless a rule of its rewriting gave it others. */
export type ModelOutputs = readonly [ModelOutput, ...ModelOutput[]];

type WriteInput = (input: Float32Array) => void;

/** A model with one input, all of 32-bit floats. */
export interface Model {
  /** That of its file. */
  readonly name: string;
  /** @param write is given an input of the sizes `dims`, all of which it has to fill */
  run(dims: readonly number[], write: WriteInput): Promise<ModelOutputs>;
  /** Sizes of the input as the model declares them. */
  readonly inputShape: Shape;
  release(): Promise<void>;
}

/** For benchmarks and logs: sizes and times, nothing of what the picture shows. */
export const INFERENCE_CHANNEL = 'licenseql:inference';

/** What the channel is told after each computation of a model, in the thread that ran it. */
export interface Inference {
  /** Name of the model's file. */
  readonly model: string;
  readonly dims: readonly number[];
  readonly milliseconds: number;
}

const INFERENCES = channel(INFERENCE_CHANNEL);

const SESSION: InferenceSession.SessionOptions = {
  // Workers run side by side, and threads of one session would compete with theirs.
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  // Patterns are kept for each size of input, and lines of text come in all widths. Without them a worker needs
  // 100 MB less and is as quick; without the arena itself detection takes a third longer.
  enableMemPattern: false,
  // What it warns of in models of other makes, a line for each constant left over, would stand among the log's JSON.
  logSeverityLevel: 3,
};

/**
 * Loads a model and compares it with the expected shape, so that a wrong file is found at the start and not as nonsense
 * in an answer.
 * @param model as it was prepared, or a file, which is rewritten here by the rules
 * @throws Error naming the file, and both shapes when they differ
 */
export async function loadModel(
  model: string | PreparedModel,
  expected: ModelShape,
  rules: readonly Rule[] = RULES,
): Promise<Model> {
  const name = basename(typeof model === 'string' ? model : model.file);
  const session = await createSession(model, rules);
  const input = declaredShape(`${name}: input`, session.inputMetadata);
  requireShape(`${name}: input`, expected.input, input);
  requireOutput(name, session, expected);
  const memory = new InputMemory();
  return {
    name,
    inputShape: input,
    run: (dims, write) =>
      memory.use(lengthOf(dims), (data) => {
        write(data);
        return observed({ model: name, dims }, () => run(session, data, dims));
      }),
    release: () => session.release(),
  };
}

function requireOutput(name: string, session: InferenceSession, expected: ModelShape): void {
  // Where they are none of the file's, the sizes are seen when the model is tried.
  if (session.outputNames.join() === LIKELIEST_OUTPUTS.join()) return;
  const output = declaredShape(`${name}: output`, session.outputMetadata);
  // Some exporters leave it out; then it is seen likewise.
  if (output.length > 0) requireShape(`${name}: output`, expected.output, output);
}

async function createSession(
  model: string | PreparedModel,
  rules: readonly Rule[],
): Promise<InferenceSession> {
  if (typeof model === 'string') return sessionOf(model, await rewrittenModel(model, rules));
  // onnxruntime takes no shared memory, and copies what it needs of this.
  return sessionOf(model.file, new Uint8Array(model.bytes));
}

async function sessionOf(file: string, bytes: Uint8Array): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(bytes, SESSION);
  } catch (cause) {
    throw loadingError(file, cause);
  }
}

/**
 * Computes zeros of the given sizes, for what a model does not declare shows in its result alone.
 * @param sizesOf the sizes of the model's own output, by default those of the first
 * @throws Error naming the model when it cannot, or when the result has other sizes than expected
 */
export async function tryModel(
  { name, run }: Model,
  dims: readonly number[],
  expected: ModelShape['output'],
  sizesOf: (outputs: ModelOutputs) => readonly number[] = ([first]) => first.dims,
): Promise<ModelOutputs> {
  const outputs = await run(dims, zeros).catch((cause: unknown) => {
    throw new Error(`${name} cannot compute an input of [${dims.join(', ')}]: ${reasonOf(cause)}`, { cause });
  });
  requireShape(`${name}: output for an input of [${dims.join(', ')}]`, expected, sizesOf(outputs));
  return outputs;
}

function zeros(input: Float32Array): void {
  input.fill(0);
}

function lengthOf(dims: readonly number[]): number {
  return dims.reduce((product, size) => product * size, 1);
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
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
): Promise<ModelOutputs> {
  const [inputName = ''] = session.inputNames;
  const results = await session.run({ [inputName]: new Tensor('float32', data, dims) });
  const [first, ...others] = session.outputNames.map((name) => outputOf(results[name]));
  if (first === undefined) throw new Error('The model should have an output, it has none.');
  return [first, ...others];
}

function outputOf(tensor: Tensor | undefined): ModelOutput {
  if (!(tensor?.data instanceof Float32Array)) {
    throw new Error(`The model's output should be 32-bit floats, it is ${tensor?.type ?? 'missing'}.`);
  }
  return { data: tensor.data, dims: tensor.dims };
}
