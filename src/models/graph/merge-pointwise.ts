import { filled, matrixProduct } from './arithmetic.js';
import { type Convolution, isPointwise, plainConvolution, withWeights } from './convolution.js';
import type { Graph, Replacement } from './graph.js';
import type { NodeProto } from './onnx-format.js';

/**
 * V · (W · x + b) + c = (V · W) · x + (V · b + c): two pointwise convolutions with nothing between them are one,
 * which is taken where it has fewer weights. In the detection model it has a fifth of them.
 */
export function mergePointwise(graph: Graph, node: NodeProto): Replacement | null {
  const first = plainConvolution(graph, node);
  const second = plainConvolution(graph, graph.onlyConsumer(node));
  if (!first || !second || !isPointwise(first) || !isPointwise(second)) return null;
  const [middle = 0, inputs = 0] = first.weights.dims;
  const [outputs = 0] = second.weights.dims;
  if (outputs * inputs >= middle * (inputs + outputs)) return null;
  const values = matrixProduct(second.weights.values, first.weights.values, [outputs, middle, inputs]);
  const weights = { dims: [outputs, inputs, 1, 1], values };
  const merged = withWeights(graph, { ...second, input: first.input }, weights, mergedBias(first, second));
  return { removed: [node, second.node], added: [merged] };
}

function mergedBias(first: Convolution, second: Convolution): Float32Array | null {
  if (first.bias === null) return second.bias;
  const [outputs = 0, middle = 0] = second.weights.dims;
  const passed = matrixProduct(second.weights.values, first.bias, [outputs, middle, 1]);
  const own = second.bias ?? filled(outputs, 0);
  return passed.map((value, output) => value + (own[output] ?? 0));
}
