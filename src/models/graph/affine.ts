import { filled } from './arithmetic.js';
import type { Graph } from './graph.js';
import { floatOf, isStandard, otherInput } from './nodes.js';
import type { Floats, NodeProto } from './onnx-format.js';

/** What a node does with channel c of its input: scale[c] · x + shift[c]. Null is a scale of 1 throughout. */
export interface Affine {
  readonly scale: Float32Array | null;
  readonly shift: Float32Array;
}

/** Null where the node does anything else with the tensor `input` of so many channels. */
export function affineOf(graph: Graph, of: NodeProto, input: string, channels: number): Affine | null {
  if (isStandard(of, 'BatchNormalization')) return normalisation(graph, of, input);
  const values = perChannel(graph.floats(otherInput(of, input)), channels);
  if (values === null) return null;
  if (isStandard(of, 'Add')) return { scale: null, shift: values };
  if (isStandard(of, 'Mul')) return { scale: values, shift: filled(channels, 0) };
  if (isStandard(of, 'Div') && of.input[0] === input) {
    return { scale: values.map((value) => 1 / value), shift: filled(channels, 0) };
  }
  return null;
}

/** One number for all channels, or one for each of a tensor of four dimensions. */
function perChannel(constant: Floats | null, channels: number): Float32Array | null {
  if (constant === null || constant.dims.length > 4) return null;
  const [single] = constant.values;
  if (constant.values.length === 1 && single !== undefined) return filled(channels, single);
  const fits = constant.dims.length >= 3 && constant.dims.at(-3) === channels;
  return fits && constant.values.length === channels ? constant.values : null;
}

function normalisation(graph: Graph, { input, output, ...of }: NodeProto, x: string): Affine | null {
  const [scale, bias, mean, variance] = input.slice(1).map((name) => graph.floats(name)?.values);
  // More outputs, and statistics of the batch itself, belong to training.
  if (input[0] !== x || output.length > 1 || !scale || !bias || !mean || !variance) return null;
  const epsilon = floatOf({ input, output, ...of }, 'epsilon') ?? 1e-5;
  const factors = scale.map((value, c) => value / Math.sqrt((variance[c] ?? 0) + epsilon));
  return { scale: factors, shift: bias.map((value, c) => value - (mean[c] ?? 0) * (factors[c] ?? 0)) };
}
