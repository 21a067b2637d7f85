/**
 * Computes what the recognition model knows of rendered lines before its last layer.
 *
 *     tsx features.ts LINES...
 *
 * For each of LINES reads LINES.json and LINES.bin, and writes LINES.features: of each step 480 numbers of the
 * backbone and 120 that the last layer gets, as 32-bit floats; and LINES.steps.json: how many steps each line has.
 */
import { open, readFile, writeFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { decodeModel, encodeModel } from '../../src/models/graph/onnx-format.js';
import { locateModelFiles } from '../../src/models/model-files.js';
import { RECOGNITION } from '../../src/models/recognition/preset.js';
import { writePlanes } from '../../src/models/tensor.js';

/** Names in the packaged model. */
const BACKBONE = 'p2o.AveragePool.1';
const LAST = 'transpose_51.tmp_0';
const WIDTHS = { [BACKBONE]: 480, [LAST]: 120 } as const;

type Line = readonly [text: string, font: string, width: number];

const { recognition } = await locateModelFiles();
const model = decodeModel(await readFile(recognition));
model.graph.output = [{ name: BACKBONE }, { name: LAST }];
const session = await InferenceSession.create(encodeModel(model));

for (const lines of process.argv.slice(2)) await writeFeatures(lines);

async function writeFeatures(lines: string): Promise<void> {
  // As render.py writes it.
  const texts: readonly Line[] = JSON.parse(await readFile(`${lines}.json`, 'utf8'));
  const pixels = await readFile(`${lines}.bin`);
  const file = await open(`${lines}.features`, 'w');
  const steps: number[] = [];
  let at = 0;
  for (const [, , width] of texts) {
    const length = width * RECOGNITION.height * 3;
    const features = await featuresOf(pixels.subarray(at, at + length), width);
    await file.write(new Uint8Array(features.buffer));
    steps.push(features.length / (WIDTHS[BACKBONE] + WIDTHS[LAST]));
    at += length;
  }
  await file.close();
  await writeFile(`${lines}.steps.json`, JSON.stringify(steps));
}

async function featuresOf(data: Uint8Array, width: number): Promise<Float32Array> {
  const { height, minWidth, normalisation } = RECOGNITION;
  const stride = Math.max(width, minWidth);
  const input = new Float32Array(3 * height * stride);
  writePlanes({ width, height, channels: 3, data }, normalisation, input, stride);
  const results = await session.run({ x: new Tensor('float32', input, [1, 3, height, stride]) });
  return stepByStep(floats(results[BACKBONE]), floats(results[LAST]));
}

/** The backbone has its steps along the last dimension, the last layer has a row for each. */
function stepByStep(backbone: Float32Array, last: Float32Array): Float32Array {
  const steps = last.length / WIDTHS[LAST];
  const size = WIDTHS[BACKBONE] + WIDTHS[LAST];
  return Float32Array.from({ length: steps * size }, (_, i) => {
    const [step, feature] = [Math.floor(i / size), i % size];
    const beyond = feature - WIDTHS[BACKBONE];
    return (beyond < 0 ? backbone[feature * steps + step] : last[step * WIDTHS[LAST] + beyond]) ?? 0;
  });
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error('expected 32-bit floats');
  return tensor.data;
}
