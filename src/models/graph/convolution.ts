import type { Graph } from './graph.js';
import { int, intOf, ints, intsOf, isStandard, node, textOf } from './nodes.js';
import type { AttributeProto, Floats, NodeProto } from './onnx-format.js';

/** A two-dimensional convolution with constant weights. */
export interface Convolution {
  readonly node: NodeProto;
  readonly input: string;
  readonly output: string;
  /** Outputs, inputs of each group, height and width of the kernel. */
  readonly weights: Floats;
  /** One for each output; null where there is none. */
  readonly bias: Float32Array | null;
  readonly group: number;
}

/** Null when the node is something else, also a convolution with a function fused to it. */
export function plainConvolution(graph: Graph, candidate: NodeProto | undefined): Convolution | null {
  return candidate !== undefined && isStandard(candidate, 'Conv') ? convolution(graph, candidate) : null;
}

/** A convolution, or one with a function fused to it: what holds for its input holds for both. */
export function anyConvolution(graph: Graph, candidate: NodeProto | undefined): Convolution | null {
  const fused = candidate?.opType === 'FusedConv' && candidate.input.length <= 3;
  return candidate !== undefined && fused
    ? convolution(graph, candidate)
    : plainConvolution(graph, candidate);
}

function convolution(graph: Graph, candidate: NodeProto): Convolution | null {
  const [input = '', weightsName, biasName] = candidate.input;
  const [output = ''] = candidate.output;
  const weights = graph.floats(weightsName);
  const bias = biasName ? graph.floats(biasName) : null;
  if (weights?.dims.length !== 4 || (biasName && bias === null)) return null;
  const group = intOf(candidate, 'group', 1);
  return { node: candidate, input, output, weights, bias: bias?.values ?? null, group };
}

/** The same kind of convolution with other weights. */
export function withWeights(
  graph: Graph,
  { node: of, input, output }: Pick<Convolution, 'node' | 'input' | 'output'>,
  weights: Floats,
  bias: Float32Array | null,
): NodeProto {
  const names = [input, graph.floatConstant(weights.dims, weights.values)];
  if (bias !== null) names.push(graph.floatConstant([bias.length], bias));
  return { ...of, input: names, output: [output] };
}

/** A convolution that moves by one. */
export function newConvolution(
  graph: Graph,
  ends: { readonly input: string; readonly output: string },
  weights: Floats,
  bias: Float32Array | null,
  layout: { readonly pads?: readonly number[]; readonly group?: number } = {},
): NodeProto {
  const { pads = [0, 0, 0, 0], group = 1 } = layout;
  const attributes = convolutionAttributes(weights.dims.slice(2), pads, group);
  return withWeights(graph, { node: node('Conv', [], ends.output, attributes), ...ends }, weights, bias);
}

export function convolutionAttributes(
  kernel: readonly number[],
  pads: readonly number[],
  group = 1,
): AttributeProto[] {
  return [
    ints('kernel_shape', kernel),
    ints('strides', [1, 1]),
    ints('dilations', [1, 1]),
    ints('pads', pads),
    int('group', group),
  ];
}

export function isUnpadded({ node: of }: Convolution): boolean {
  const automatic = textOf(of, 'auto_pad') ?? 'NOTSET';
  return automatic === 'VALID' || (automatic === 'NOTSET' && hasPads(of, 0));
}

/** One weight for each pair of input and output, on each pixel by itself. */
export function isPointwise(of: Convolution): boolean {
  const [, , height, width] = of.weights.dims;
  return height === 1 && width === 1 && of.group === 1 && isUnpadded(of) && movesByOne(of.node);
}

/** Three by three, on each pixel, over all channels, of a map with a border of zeros. */
export function isThreeByThree(of: Convolution): boolean {
  const [, , height, width] = of.weights.dims;
  const isPlain = of.group === 1 && movesByOne(of.node) && everyIs(intsOf(of.node, 'dilations'), 1);
  const isPadded = (textOf(of.node, 'auto_pad') ?? 'NOTSET') === 'NOTSET' && hasPads(of.node, 1);
  return height === 3 && width === 3 && isPlain && isPadded;
}

function movesByOne(of: NodeProto): boolean {
  return everyIs(intsOf(of, 'strides'), 1);
}

function hasPads(of: NodeProto, size: number): boolean {
  const pads = intsOf(of, 'pads');
  return pads === null ? size === 0 : everyIs(pads, size);
}

function everyIs(values: readonly number[] | null, expected: number): boolean {
  return values === null || values.every((value) => value === expected);
}
