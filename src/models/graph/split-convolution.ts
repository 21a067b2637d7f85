import { type Convolution, isThreeByThree, plainConvolution, withWeights } from './convolution.js';
import { convolveDoubled, type EnlargedMap, enlargedBy, enlargedMap } from './doubled-map.js';
import type { Graph, Replacement } from './graph.js';
import { channelsOf, isMap } from './maps.js';
import { int, intOf, isStandard, node as newNode } from './nodes.js';
import type { Floats, NodeProto } from './onnx-format.js';

/**
 * W ∗ (u + enlarged(v)) = W ∗ u + W ∗ enlarged(v), of which the second is quicker on v itself. In the neck of the
 * detection model, which adds each level to the next one.
 */
export function splitSum(graph: Graph, node: NodeProto): Replacement | null {
  const found = threeByThreeOf(graph, node, 'Add');
  if (found === null) return null;
  const { convolution, source } = found;
  const maps = source.input.map((name) => enlargedMap(graph, graph.producer(name)));
  const doubled = maps.find((map) => map?.factor === 2);
  const other = source.input.find((_, i) => maps[i] !== doubled);
  // A vector, added to every pixel, would get a border of zeros.
  if (!doubled || other === undefined || !isMap(graph, other)) return null;
  const [direct, enlarged] = [graph.freshName(), graph.freshName()];
  const ends = { ...convolution, input: other, output: direct };
  const added = [
    withWeights(graph, ends, convolution.weights, convolution.bias),
    ...convolveDoubled(graph, { input: doubled.input, output: enlarged }, convolution.weights),
    newNode('Add', [direct, enlarged], convolution.output),
  ];
  return { removed: [source, node, ...unused(graph, [doubled])], added };
}

/**
 * The same for maps side by side: W ∗ [u, enlarged(v)] = U ∗ u + V ∗ enlarged(v), where [U, V] = W. Maps that are
 * enlarged by more than two are enlarged by half of it before.
 */
export function splitConcatenation(graph: Graph, node: NodeProto): Replacement | null {
  const found = threeByThreeOf(graph, node, 'Concat');
  if (found === null || intOf(found.source, 'axis', 0) !== 1) return null;
  const { convolution, source } = found;
  const parts = partsOf(graph, source);
  const enlarged = parts.filter((part) => part.map !== null);
  const direct = parts.filter((part) => part.map === null);
  const total = parts.reduce((sum, { channels }) => sum + channels, 0);
  if (!enlarged.length || !direct.length || total !== convolution.weights.dims[1]) return null;
  const [directOut, enlargedOut] = [graph.freshName(), graph.freshName()];
  const added = [
    ...convolveDirect(graph, convolution, direct, directOut),
    ...convolveEnlarged(graph, convolution, enlarged, enlargedOut),
    newNode('Add', [directOut, enlargedOut], convolution.output),
  ];
  const maps = enlarged.flatMap(({ map }) => (map === null ? [] : [map]));
  return { removed: [source, node, ...unused(graph, maps)], added };
}

/** One of the maps side by side; `map` where it is enlarged by an even factor. */
interface Part {
  readonly name: string;
  readonly from: number;
  readonly channels: number;
  readonly map: EnlargedMap | null;
}

function threeByThreeOf(
  graph: Graph,
  node: NodeProto,
  type: string,
): { convolution: Convolution; source: NodeProto } | null {
  const convolution = plainConvolution(graph, node);
  const source = graph.producer(convolution?.input);
  if (!convolution || !source || !isThreeByThree(convolution) || !isStandard(source, type)) return null;
  return graph.onlyConsumer(source) === node ? { convolution, source } : null;
}

/** Empty when the number of channels of one cannot be told. */
function partsOf(graph: Graph, { input }: NodeProto): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const name of input) {
    const map = enlargedMap(graph, graph.producer(name));
    const channels = channelsOf(graph, name);
    if (channels === null) return [];
    parts.push({ name, from, channels, map: map !== null && map.factor % 2 === 0 ? map : null });
    from += channels;
  }
  return parts;
}

function convolveDirect(
  graph: Graph,
  convolution: Convolution,
  parts: readonly Part[],
  output: string,
): NodeProto[] {
  const { nodes, name } = sideBySide(
    graph,
    parts.map((part) => part.name),
  );
  const ends = { ...convolution, input: name, output };
  return [...nodes, withWeights(graph, ends, weightsOf(convolution.weights, parts), convolution.bias)];
}

function convolveEnlarged(
  graph: Graph,
  { weights }: Convolution,
  parts: readonly Part[],
  output: string,
): NodeProto[] {
  const resized: NodeProto[] = [];
  const names = parts.flatMap(({ map }) => {
    if (map === null) return [];
    const nodes = enlargedBy(graph, map, map.factor / 2);
    resized.push(...nodes);
    return nodes[0]?.output ?? [map.input];
  });
  const { nodes, name } = sideBySide(graph, names);
  return [
    ...resized,
    ...nodes,
    ...convolveDoubled(graph, { input: name, output }, weightsOf(weights, parts)),
  ];
}

function sideBySide(graph: Graph, names: readonly string[]): { nodes: NodeProto[]; name: string } {
  const [first = ''] = names;
  if (names.length === 1) return { nodes: [], name: first };
  const name = graph.freshName();
  return { nodes: [newNode('Concat', names, name, [int('axis', 1)])], name };
}

/** Those for the channels of some parts. */
function weightsOf({ dims, values }: Floats, parts: readonly Part[]): Floats {
  const [outputs = 0, inputs = 0, ...kernel] = dims;
  const area = values.length / outputs / inputs;
  const channels = parts.reduce((sum, part) => sum + part.channels, 0);
  const result = new Float32Array(outputs * channels * area);
  let at = 0;
  for (let output = 0; output < outputs; output++) {
    for (const part of parts) {
      const from = (output * inputs + part.from) * area;
      result.set(values.subarray(from, from + part.channels * area), at);
      at += part.channels * area;
    }
  }
  return { dims: [outputs, channels, ...kernel], values: result };
}

/** Enlargements that nothing else needs. */
function unused(graph: Graph, maps: readonly EnlargedMap[]): NodeProto[] {
  return maps.map(({ node }) => node).filter((node) => graph.onlyConsumer(node) !== undefined);
}
