import { isPointwise, plainConvolution, withWeights } from './convolution.js';
import type { Graph, Replacement } from './graph.js';
import { isStandard } from './nodes.js';
import type { NodeProto } from './onnx-format.js';

/** mean(W · x + b) = W · mean(x) + b: where only the mean is used, the convolution is on a vector instead of a map. */
export function poolFirst(graph: Graph, node: NodeProto): Replacement | null {
  if (!isStandard(node, 'GlobalAveragePool')) return null;
  const convolution = plainConvolution(graph, graph.producer(node.input[0]));
  if (!convolution || !isPointwise(convolution) || graph.onlyConsumer(convolution.node) !== node) return null;
  const mean = graph.freshName();
  const ends = { ...convolution, input: mean, output: node.output[0] ?? '' };
  const pooled = { ...node, input: [convolution.input], output: [mean] };
  const added = [pooled, withWeights(graph, ends, convolution.weights, convolution.bias)];
  return { removed: [convolution.node, node], added };
}
