import { anyConvolution } from './convolution.js';
import type { Graph } from './graph.js';
import { isStandard } from './nodes.js';
import type { NodeProto } from './onnx-format.js';

const ONE_BY_ONE = [
  'Relu',
  'Sigmoid',
  'HardSigmoid',
  'Clip',
  'Resize',
  'BatchNormalization',
  'GlobalAveragePool',
];

/** How many channels a tensor has; null where that does not follow from convolutions before it. */
export function channelsOf(graph: Graph, name: string | undefined): number | null {
  const producer = graph.producer(name);
  if (producer === undefined) return null;
  const convolution = anyConvolution(graph, producer);
  if (convolution !== null) return convolution.weights.dims[0] ?? null;
  const sources = sourcesOf(producer).map((source) => channelsOf(graph, source));
  const known = sources.filter((channels) => channels !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** False for what may be a vector with one number for each channel. */
export function isMap(graph: Graph, name: string | undefined): boolean {
  const producer = graph.producer(name);
  if (producer === undefined || isStandard(producer, 'GlobalAveragePool')) return false;
  const convolution = anyConvolution(graph, producer);
  const sources = convolution === null ? sourcesOf(producer) : [convolution.input];
  return sources.some((source) => graph.isInput(source) || isMap(graph, source));
}

function sourcesOf(producer: NodeProto): readonly string[] {
  if (isStandard(producer, 'Add', 'Mul')) return producer.input;
  return isStandard(producer, ...ONE_BY_ONE) ? producer.input.slice(0, 1) : [];
}
