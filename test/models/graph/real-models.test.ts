import { readdir, readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { rewriteModel } from '../../../src/models/graph/rewrite-model.js';
import { locateModelFiles, type ModelFiles } from '../../../src/models/model-files.js';
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
        expect(likeliest(rewritten, classes)).toEqual(likeliest(original, classes));
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

async function eachPicture(
  kind: keyof ModelFiles,
  input: (file: URL) => Promise<Tensor>,
  check: (both: Both) => void,
): Promise<void> {
  const bytes = await readFile((await locateModelFiles())[kind]);
  const [original, rewritten] = await Promise.all([
    InferenceSession.create(bytes),
    InferenceSession.create(rewriteModel(bytes)),
  ]);
  const files = (await readdir(PICTURES)).slice(0, 4);
  expect(files).not.toHaveLength(0);
  for (const file of files) {
    const x = await input(new URL(file, PICTURES));
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

function likeliest(probabilities: Float32Array, classes: number): number[] {
  return Array.from({ length: probabilities.length / classes }, (_, step) => {
    const row = probabilities.subarray(step * classes, (step + 1) * classes);
    return row.indexOf(Math.max(...row));
  });
}
