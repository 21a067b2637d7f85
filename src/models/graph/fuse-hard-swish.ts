import { plainConvolution } from './convolution.js';
import type { Graph, Replacement } from './graph.js';
import { floatOf, floats, isStandard, otherInput, text } from './nodes.js';
import type { NodeProto } from './onnx-format.js';

/** y · clip(y / 6 + 1 / 2, 0, 1), as the activation of a convolution. */
const HARD_SWISH = [text('activation', 'HardSwish'), floats('activation_params', [1 / 6, 1 / 2])];

/**
 * y · clip(y + 3, 0, 6) / 6 behind a convolution, which is how paddle2onnx writes hard swish before operator set 14,
 * becomes the activation of the convolution, computed while its result is still in registers: four passes less.
 */
export function fuseHardSwish(graph: Graph, node: NodeProto): Replacement | null {
  const convolution = plainConvolution(graph, node);
  const users = graph.consumers(convolution?.output);
  if (convolution === null || users?.length !== 2) return null;
  const steps = hardSwishSteps(graph, convolution.output, users);
  const end = steps?.at(-1);
  if (!steps || !end) return null;
  const { input, attribute } = node;
  const fused = { opType: 'FusedConv', domain: 'com.microsoft', input, output: end.output };
  graph.import('com.microsoft', 1);
  return { removed: [node, ...steps], added: [{ ...fused, attribute: [...attribute, ...HARD_SWISH] }] };
}

function hardSwishSteps(graph: Graph, y: string, users: readonly NodeProto[]): NodeProto[] | null {
  const add = users.find((user) => isStandard(user, 'Add'));
  const multiply = users.find((user) => isStandard(user, 'Mul'));
  if (!add || !multiply || graph.scalar(otherInput(add, y)) !== 3) return null;
  const clip = graph.onlyConsumer(add);
  if (!clip || !clipsToSix(graph, clip) || otherInput(multiply, y) !== clip.output[0]) return null;
  const divide = graph.onlyConsumer(clip) === multiply ? graph.onlyConsumer(multiply) : undefined;
  if (!divide || !isStandard(divide, 'Div') || divide.input[0] !== multiply.output[0]) return null;
  return graph.scalar(divide.input[1]) === 6 ? [add, clip, multiply, divide] : null;
}

/** The limits are inputs since operator set 11, and were attributes before. */
function clipsToSix(graph: Graph, node: NodeProto): boolean {
  const [, low, high] = node.input;
  const from = low ? graph.scalar(low) : floatOf(node, 'min');
  const to = high ? graph.scalar(high) : floatOf(node, 'max');
  return isStandard(node, 'Clip') && from === 0 && to === 6;
}
