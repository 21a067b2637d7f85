import {
  type Convolution,
  convolutionAttributes,
  isPointwise,
  isThreeByThree,
  plainConvolution,
} from './convolution.js';
import type { Graph, Replacement } from './graph.js';
import { channelsOf, isMap } from './maps.js';
import { ints, isStandard, node as newNode, otherInput } from './nodes.js';
import type { NodeProto } from './onnx-format.js';

/** Below this share of the channels it pays although onnxruntime has its blocked layout for constant weights only. */
const WORTHWHILE_SHARE = 1 / 4;
const TENSOR_INT64 = 7;

/**
 * K ∗ (g · (W · x)) = (K · diag(g) · W) ∗ x: where a pointwise convolution makes many channels of few, a gate g
 * weighs them, and a 3 × 3 convolution makes few of them again, one 3 × 3 convolution of the few does it, with
 * weights computed for each picture. At the finest level of the detection model's neck: 12 channels instead of 96.
 * Such a graph takes one picture at a time, and fails on a batch of several.
 */
export function convolveGated(graph: Graph, node: NodeProto): Replacement | null {
  const outer = plainConvolution(graph, node);
  const multiply = graph.producer(outer?.input);
  if (!outer || !multiply || !isThreeByThree(outer) || graph.onlyConsumer(multiply) !== node) return null;
  const gated = isStandard(multiply, 'Mul') ? gatedPointwise(graph, multiply) : null;
  if (gated === null || gated.inner.bias !== null) return null;
  const [channels = 0, inputs = 0] = gated.inner.weights.dims;
  if (inputs > channels * WORTHWHILE_SHARE) return null;
  const kernel = weighedKernel(graph, outer, gated);
  const input = [gated.inner.input, kernel.name, ...node.input.slice(2)];
  const convolution = newNode('Conv', input, outer.output, convolutionAttributes([3, 3], [1, 1, 1, 1]));
  return { removed: [multiply, node], added: [...kernel.nodes, convolution] };
}

interface Gated {
  readonly inner: Convolution;
  readonly gate: string;
}

function gatedPointwise(graph: Graph, multiply: NodeProto): Gated | null {
  for (const name of multiply.input) {
    const inner = plainConvolution(graph, graph.producer(name));
    const gate = otherInput(multiply, name);
    const fits = inner !== null && isPointwise(inner) && isMap(graph, name);
    if (fits && gate !== undefined && isGate(graph, gate, inner)) return { inner, gate };
  }
  return null;
}

/** One number for each channel, made from the whole map. */
function isGate(graph: Graph, name: string, { weights }: Convolution): boolean {
  const isPooled = graph.producer(name) !== undefined && isFromPooling(graph, name);
  return isPooled && channelsOf(graph, name) === weights.dims[0];
}

function isFromPooling(graph: Graph, name: string): boolean {
  const producer = graph.producer(name);
  if (producer === undefined) return graph.scalar(name) !== null;
  if (isStandard(producer, 'GlobalAveragePool')) return true;
  const inputs = isStandard(producer, 'Add', 'Mul') ? producer.input : producer.input.slice(0, 1);
  const isKnown = isStandard(producer, 'Add', 'Mul', 'Conv', 'Relu', 'Sigmoid', 'HardSigmoid');
  return isKnown && inputs.every((input) => isFromPooling(graph, input));
}

/** Outputs · 9 rows of K times the gate times W, brought into the order of weights. */
function weighedKernel(
  graph: Graph,
  outer: Convolution,
  { inner, gate }: Gated,
): { nodes: NodeProto[]; name: string } {
  const [channels = 0, inputs = 0] = inner.weights.dims;
  const [outputs = 0] = outer.weights.dims;
  const rows = graph.floatConstant([outputs * 9, channels], channelsLast(outer));
  const columns = graph.floatConstant([channels, inputs], inner.weights.values);
  const [flat, weighed, product, taps, swapped, name] = Array.from({ length: 6 }, () => graph.freshName());
  if (!flat || !weighed || !product || !taps || !swapped || !name) throw new Error('names are never empty');
  const nodes = [
    newNode('Reshape', [gate, shape(graph, [1, channels])], flat),
    newNode('Mul', [rows, flat], weighed),
    newNode('MatMul', [weighed, columns], product),
    newNode('Reshape', [product, shape(graph, [outputs, 9, inputs])], taps),
    newNode('Transpose', [taps], swapped, [ints('perm', [0, 2, 1])]),
    newNode('Reshape', [swapped, shape(graph, [outputs, inputs, 3, 3])], name),
  ];
  return { nodes, name };
}

/** [outputs, channels, 9] as [outputs, 9, channels]. */
function channelsLast({ weights: { dims, values } }: Convolution): Float32Array {
  const [, channels = 0] = dims;
  return values.map((_, i) => {
    const [channel, tap, output] = [i % channels, Math.floor(i / channels) % 9, Math.floor(i / channels / 9)];
    return values[(output * channels + channel) * 9 + tap] ?? 0;
  });
}

function shape(graph: Graph, sizes: readonly number[]): string {
  const rawData = new Uint8Array(BigInt64Array.from(sizes.map(BigInt)).buffer);
  return graph.constant({ dims: [sizes.length], dataType: TENSOR_INT64, rawData });
}
