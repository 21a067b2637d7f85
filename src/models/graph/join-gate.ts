import type { Graph, Replacement } from './graph.js';
import { isStandard, node as newNode, otherInput } from './nodes.js';
import type { NodeProto } from './onnx-format.js';
import { floatTensor } from './onnx-format.js';

/**
 * y + y · g = y · (1 + g), where g is the gate of a squeeze-and-excitation block: one number for each channel, so
 * that the addition is on a vector instead of on a map.
 */
export function joinGate(graph: Graph, node: NodeProto): Replacement | null {
  if (!isStandard(node, 'Add')) return null;
  const [a, b] = node.input;
  return joined(graph, node, a, b) ?? joined(graph, node, b, a);
}

function joined(
  graph: Graph,
  add: NodeProto,
  y: string | undefined,
  product: string | undefined,
): Replacement | null {
  const multiply = graph.producer(product);
  if (y === undefined || !multiply || !isStandard(multiply, 'Mul')) return null;
  const gate = otherInput(multiply, y);
  const source = graph.producer(gate);
  if (!gate || !source || !isStandard(source, 'HardSigmoid', 'Sigmoid')) return null;
  if (graph.onlyConsumer(multiply) !== add) return null;
  const raised = graph.freshName();
  const one = graph.constant(floatTensor({ dims: [1], values: Float32Array.of(1) }));
  const added = [newNode('Add', [gate, one], raised), newNode('Mul', [y, raised], add.output[0] ?? '')];
  return { removed: [multiply, add], added };
}
