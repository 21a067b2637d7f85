import { readdir, readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { LIKELIEST_OUTPUTS } from '../../../src/models/graph/keep-likeliest.js';
import { RECOGNITION_RULES, rewriteModel } from '../../../src/models/graph/rewrite-model.js';
import { locateModelFiles } from '../../../src/models/model-files.js';
import { nodeTypes } from './small-model.js';

const PICTURES = new URL('../../fixtures/pictures/', import.meta.url);

/** Probabilities, as the original and the rewritten model see them. */
interface Both {
  readonly original: Float32Array;
  readonly rewritten: Float32Array;
  readonly classes: number;
}

describe('The rewritten model', () => {
  it.each([
    { height: 320, width: 480 },
    { height: 448, width: 640 },
    { height: 672, width: 352 },
  ])('finds text where the original does, at $height × $width', async ({ height, width }) => {
    await eachPicture(
      'detection',
      (file) => pixels(file, height, width),
      ({ original, rewritten }) => {
        expect(largestDifference(original, rewritten)).toBeLessThan(1e-3);
        expect(original.some((probability) => probability > 0.9)).toBe(true);
      },
    );
  });

  it.each([48, 163, 320, 641])('reads what the original reads, in lines %i wide', async (width) => {
    await eachPicture(
      'recognition',
      (file) => line(file, width),
      ({ original, rewritten, classes }) => {
        expect(largestDifference(original, rewritten)).toBeLessThan(1e-3);
        expect(likeliestOf(rewritten, classes)).toEqual(likeliestOf(original, classes));
      },
    );
  });

  it.each(['detection', 'recognition'] as const)(
    'for %s has hard swish within convolutions',
    async (kind) => {
      const types = nodeTypes(rewriteModel(await readFile((await locateModelFiles())[kind])));
      expect(types.filter((type) => type === 'FusedConv').length).toBeGreaterThan(20);
      expect(types).not.toContain('Clip');
      expect(types).not.toContain('ConvTranspose');
    },
  );
});

describe('The recognition model that keeps the likeliest', () => {
  it.each([48, 163, 641])(
    'gives what the whole says of steps that are not blank, in lines %i wide',
    async (width) => {
      const bytes = await readFile((await locateModelFiles()).recognition);
      const [whole, rewritten] = await Promise.all([
        InferenceSession.create(rewriteModel(bytes)),
        InferenceSession.create(rewriteModel(bytes, RECOGNITION_RULES)),
      ]);
      for (const x of await Promise.all([
        ...(await somePictures()).map((file) => line(file, width)),
        blank(width),
      ])) {
        expectLikeliest(await rewritten.run({ x }), await run(whole, x));
      }
      await Promise.all([whole.release(), rewritten.release()]);
    },
  );
});

type Tensors = Readonly<Record<string, Tensor>>;

function expectLikeliest(likeliest: Tensors, { dims, values }: Awaited<ReturnType<typeof run>>): void {
  const [sizes, steps, probabilities, classes] = LIKELIEST_OUTPUTS.map((name) => numbers(likeliest[name]));
  expect(sizes).toEqual(dims);
  const [, count = 0, outputs = 0] = dims;
  const best = likeliestOf(values, outputs);
  const characters = Array.from({ length: count }, (_, step) => step).filter((step) => best[step] !== 0);
  expect(steps).toEqual([0, ...characters]);
  for (const [row, step] of [0, ...characters].entries()) {
    const all = values.subarray(step * outputs, (step + 1) * outputs);
    const kept = classes?.slice(row * 32, (row + 1) * 32) ?? [];
    expect(kept[0]).toBe(best[step]);
    expect(probabilities?.slice(row * 32, (row + 1) * 32)).toEqual(
      [...all].sort((a, b) => b - a).slice(0, 32),
    );
    expect(kept.map((each) => all[each])).toEqual(probabilities?.slice(row * 32, (row + 1) * 32));
  }
}

function numbers(tensor: Tensor | undefined): number[] {
  if (!(tensor?.data instanceof Float32Array)) throw new Error('expected floats');
  return [...tensor.data];
}

/** No step of it is a character. */
function blank(width: number): Tensor {
  return new Tensor('float32', new Float32Array(3 * 48 * width), [1, 3, 48, width]);
}

async function somePictures(): Promise<URL[]> {
  const files = (await readdir(PICTURES)).slice(0, 4);
  expect(files).not.toHaveLength(0);
  return files.map((file) => new URL(file, PICTURES));
}

async function eachPicture(
  kind: 'detection' | 'recognition',
  input: (file: URL) => Promise<Tensor>,
  check: (both: Both) => void,
): Promise<void> {
  const bytes = await readFile((await locateModelFiles())[kind]);
  const [original, rewritten] = await Promise.all([
    InferenceSession.create(bytes),
    InferenceSession.create(rewriteModel(bytes)),
  ]);
  for (const file of await somePictures()) {
    const x = await input(file);
    const [before, after] = [await run(original, x), await run(rewritten, x)];
    expect(after.dims).toEqual(before.dims);
    check({ original: before.values, rewritten: after.values, classes: before.dims.at(-1) ?? 0 });
  }
  await Promise.all([original.release(), rewritten.release()]);
}

async function run(session: InferenceSession, x: Tensor) {
  const { [session.outputNames[0] ?? '']: result } = await session.run({ x });
  if (!(result?.data instanceof Float32Array)) throw new Error('expected floats');
  return { dims: result.dims, values: result.data };
}

async function pixels(file: URL, height: number, width: number): Promise<Tensor> {
  return tensor(sharp(await readFile(file)).resize(width, height, { fit: 'fill' }), height, width);
}

/** A strip across the upper part, where pages have their heading and first fields. */
async function line(file: URL, width: number): Promise<Tensor> {
  const picture = sharp(await readFile(file));
  const { width: full = 0, height = 0 } = await picture.metadata();
  const strip = { left: 0, top: Math.floor(height * 0.2), width: full, height: Math.ceil(height * 0.1) };
  return tensor(picture.extract(strip).resize(width, 48, { fit: 'fill' }), 48, width);
}

async function tensor(picture: Sharp, height: number, width: number): Promise<Tensor> {
  const data = await picture.toColourspace('srgb').removeAlpha().raw().toBuffer();
  const area = height * width;
  const planes = Float32Array.from({ length: 3 * area }, (_, i) => {
    const sample = data[(i % area) * 3 + Math.floor(i / area)] ?? 0;
    return sample / 127.5 - 1;
  });
  return new Tensor('float32', planes, [1, 3, height, width]);
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (b[i] ?? Number.NaN))), 0);
}

function likeliestOf(probabilities: Float32Array, classes: number): number[] {
  return Array.from({ length: probabilities.length / classes }, (_, step) => {
    const row = probabilities.subarray(step * classes, (step + 1) * classes);
    return row.indexOf(Math.max(...row));
  });
}
