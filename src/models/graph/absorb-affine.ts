import { filled, scaledRuns } from './arithmetic.js';
import { anyConvolution, type Convolution, isUnpadded, newConvolution, withWeights } from './convolution.js';
import type { Graph, Replacement } from './graph.js';
import { isStandard, otherInput } from './nodes.js';
import type { NodeProto } from './onnx-format.js';

/** s · x + t with single numbers, and the nodes that compute it. */
interface ScalarAffine {
  readonly input: string;
  readonly scale: number;
  readonly shift: number;
  readonly nodes: readonly [NodeProto, ...NodeProto[]];
}

/**
 * W ∗ (s · x + t) + b = (s · W) ∗ x + (b + t · ΣW), where a convolution follows. The shift needs one without a
 * border: there the zeros stand for what was shifted. What stays goes into a convolution of one weight for each
 * channel, for which onnxruntime need not leave the blocked layout.
 */
export function absorbAffine(graph: Graph, node: NodeProto): Replacement | null {
  const affine = scalarAffine(graph, node);
  const before = graph.producer(affine?.input);
  const producer = anyConvolution(graph, before);
  if (affine === null || producer === null) return null;
  const last = affine.nodes.at(-1) ?? node;
  const users = graph.consumers(last.output[0]);
  const followers = users?.map((user) => followerOf(graph, user, last.output[0]));
  if (followers?.length && followers.every((each) => each !== null && absorbs(each, affine))) {
    return absorbed(
      graph,
      affine,
      followers.filter((each) => each !== null),
    );
  }
  return { removed: affine.nodes, added: [depthwise(graph, affine, producer, last.output[0] ?? '')] };
}

/** A multiplication, an addition, or the one and then the other. */
function scalarAffine(graph: Graph, node: NodeProto): ScalarAffine | null {
  const found = scalarOperand(graph, node);
  if (found === null) return null;
  const { input, value } = found;
  if (isStandard(node, 'Add')) return { input, scale: 1, shift: value, nodes: [node] };
  const next = graph.onlyConsumer(node);
  const sum = next && isStandard(next, 'Add') ? scalarOperand(graph, next) : null;
  return next && sum
    ? { input, scale: value, shift: sum.value, nodes: [node, next] }
    : { input, scale: value, shift: 0, nodes: [node] };
}

function scalarOperand(graph: Graph, node: NodeProto): { input: string; value: number } | null {
  if (!isStandard(node, 'Mul', 'Add')) return null;
  for (const input of node.input) {
    const constant = graph.floats(otherInput(node, input));
    const [value] = constant?.values ?? [];
    // A constant of more dimensions than the four of a map would change the result's.
    if (constant?.values.length === 1 && constant.dims.length <= 4 && value !== undefined)
      return { input, value };
  }
  return null;
}

function followerOf(graph: Graph, user: NodeProto, name: string | undefined): Convolution | null {
  const follower = anyConvolution(graph, user);
  return follower?.input === name ? follower : null;
}

function absorbs(follower: Convolution, { shift }: ScalarAffine): boolean {
  return shift === 0 || isUnpadded(follower);
}

function absorbed(graph: Graph, affine: ScalarAffine, followers: readonly Convolution[]): Replacement {
  const added = followers.map((follower) => {
    const { length } = follower.weights.values;
    const values = scaledRuns(follower.weights.values, Float32Array.of(affine.scale), length);
    const ends = { ...follower, input: affine.input };
    return withWeights(graph, ends, { ...follower.weights, values }, shiftedBias(follower, affine.shift));
  });
  return { removed: [...affine.nodes, ...followers.map(({ node }) => node)], added };
}

function shiftedBias({ weights, bias }: Convolution, shift: number): Float32Array {
  const outputs = weights.dims[0] ?? 0;
  const perOutput = weights.values.length / outputs;
  const before = bias ?? filled(outputs, 0);
  return before.map((value, output) => {
    const row = weights.values.subarray(output * perOutput, (output + 1) * perOutput);
    return value + shift * row.reduce((sum, weight) => sum + weight, 0);
  });
}

function depthwise(
  graph: Graph,
  { input, scale, shift }: ScalarAffine,
  producer: Convolution,
  output: string,
): NodeProto {
  const group = producer.weights.dims[0] ?? 0;
  const weights = { dims: [group, 1, 1, 1], values: filled(group, scale) };
  return newConvolution(graph, { input, output }, weights, filled(group, shift), { group });
}
