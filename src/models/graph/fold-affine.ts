import { type Affine, affineOf } from './affine.js';
import { filled, scaledRuns } from './arithmetic.js';
import { plainConvolution, withWeights } from './convolution.js';
import type { Graph, Replacement } from './graph.js';
import { intOf, isStandard } from './nodes.js';
import type { NodeProto } from './onnx-format.js';

/**
 * s · (W ∗ x + b) + t = (s · W) ∗ x + (s · b + t), for convolutions and transposed ones. onnxruntime does this for
 * batch normalisations and for constants in the shape of a vector, but not for the single numbers of PP-LCNetV3's
 * learnable affine blocks; each costs a pass over memory, and a way out of the blocked layout and back.
 */
export function foldAffine(graph: Graph, node: NodeProto): Replacement | null {
  return isStandard(node, 'Conv') ? intoPlain(graph, node) : intoTransposed(graph, node);
}

function intoPlain(graph: Graph, node: NodeProto): Replacement | null {
  const convolution = plainConvolution(graph, node);
  const next = graph.onlyConsumer(node);
  if (convolution === null || next === undefined) return null;
  const { weights, output, bias } = convolution;
  const channels = weights.dims[0] ?? 0;
  const affine = affineOf(graph, next, output, channels);
  if (affine === null) return null;
  const values = scaled(weights.values, affine, weights.values.length / channels);
  const ends = { ...convolution, output: next.output[0] ?? '' };
  const added = withWeights(graph, ends, { ...weights, values }, shifted(bias, affine));
  return { removed: [node, next], added: [added] };
}

/** Its weights are for each input, and within it for each output. */
function intoTransposed(graph: Graph, node: NodeProto): Replacement | null {
  if (!isStandard(node, 'ConvTranspose') || intOf(node, 'group', 1) !== 1) return null;
  const next = graph.onlyConsumer(node);
  const weights = graph.floats(node.input[1]);
  const bias = node.input[2] ? graph.floats(node.input[2])?.values : null;
  if (next === undefined || weights?.dims.length !== 4 || bias === undefined) return null;
  const [, outputs = 0, height = 0, width = 0] = weights.dims;
  const affine = affineOf(graph, next, node.output[0] ?? '', outputs);
  if (affine === null) return null;
  const values = scaled(weights.values, affine, height * width);
  const ends = { node, input: node.input[0] ?? '', output: next.output[0] ?? '' };
  const added = withWeights(graph, ends, { ...weights, values }, shifted(bias, affine));
  return { removed: [node, next], added: [added] };
}

function scaled(values: Float32Array, { scale }: Affine, run: number): Float32Array {
  return scale === null ? values : scaledRuns(values, scale, run);
}

function shifted(bias: Float32Array | null, { scale, shift }: Affine): Float32Array {
  const before = bias ?? filled(shift.length, 0);
  return shift.map((value, c) => (before[c] ?? 0) * (scale?.[c] ?? 1) + value);
}
