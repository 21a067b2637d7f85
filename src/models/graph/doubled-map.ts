import { newConvolution } from './convolution.js';
import type { Graph } from './graph.js';
import { int, isStandard, node, textOf } from './nodes.js';
import type { Floats, NodeProto } from './onnx-format.js';

/** A map that is enlarged by repeating each pixel. */
export interface EnlargedMap {
  readonly node: NodeProto;
  readonly input: string;
  /** How often, in both directions. */
  readonly factor: number;
}

/** Null when the node enlarges otherwise, or by something else than a whole number. */
export function enlargedMap(graph: Graph, candidate: NodeProto | undefined): EnlargedMap | null {
  if (candidate === undefined || !isStandard(candidate, 'Resize') || candidate.input.length !== 3)
    return null;
  const [input = '', , scales] = candidate.input;
  const [batch, channels, height = 0, width] = graph.floats(scales)?.values ?? [];
  const isEven = batch === 1 && channels === 1 && height === width && Number.isInteger(height);
  const mode = ['mode', 'coordinate_transformation_mode', 'nearest_mode'].map((name) =>
    textOf(candidate, name),
  );
  return isEven && mode.join() === 'nearest,asymmetric,floor'
    ? { node: candidate, input, factor: height }
    : null;
}

/** Enlarges the input of a map by another factor; its own where that is 1. */
export function enlargedBy(graph: Graph, { node: of, input }: EnlargedMap, factor: number): NodeProto[] {
  if (factor === 1) return [];
  const scales = graph.floatConstant([4], Float32Array.of(1, 1, factor, factor));
  const [, region = ''] = of.input;
  return [{ ...of, input: [input, region, scales], output: [graph.freshName()] }];
}

/**
 * A 3 × 3 convolution of a map whose pixels are doubled: three rows of it come from two rows of the map, so that each
 * of the four pixels made of one is a 2 × 2 convolution of the map itself, with weights added up. 16 products take
 * the place of 36.
 */
export function convolveDoubled(
  graph: Graph,
  { input, output }: { readonly input: string; readonly output: string },
  weights: Floats,
): NodeProto[] {
  const corners = [0, 1].flatMap((down) => [0, 1].map((right) => ({ down, right })));
  const parts = corners.map(({ down, right }) => {
    const ends = { input, output: graph.freshName() };
    // Of the pixel at the lower right, the other rows and columns that count are below and to the right.
    const pads = [1 - down, 1 - right, down, right];
    return newConvolution(graph, ends, addedUp(weights, down, right), null, { pads });
  });
  const together = graph.freshName();
  const names = parts.map((part) => part.output[0] ?? '');
  return [
    ...parts,
    node('Concat', names, together, [int('axis', 1)]),
    node('DepthToSpace', [together], output, [int('blocksize', 2)]),
  ];
}

function addedUp({ dims, values }: Floats, down: number, right: number): Floats {
  const [outputs = 0, inputs = 0] = dims;
  const result = new Float32Array(outputs * inputs * 4);
  for (let i = 0; i < values.length; i++) {
    const [kernel, y, x] = [Math.floor(i / 9), Math.floor((i % 9) / 3), i % 3];
    const at = 4 * kernel + 2 * half(y, down) + half(x, right);
    result[at] = (result[at] ?? 0) + (values[i] ?? 0);
  }
  return { dims: [outputs, inputs, 2, 2], values: result };
}

/** Which of two rows of the map the row 0, 1 or 2 of the kernel falls on. */
function half(row: number, down: number): number {
  return Math.floor((row + 1 + down) / 2) - down;
}
