import type { Graph, Rule } from './graph.js';
import { int, isStandard, node, otherInput } from './nodes.js';
import type { Floats, ModelProto, NodeProto } from './onnx-format.js';

/** Classes that a model gets beside those of its last layer. */
export interface AddedClasses {
  /**
   * Computes their logits, 1 × steps × classes, from what the model computes on its way: its input has the name of that.
   * Its constants are initializers.
   */
  readonly head: ModelProto;
  /** Which of the model's own classes they take the place of. Its others come first, in their order. */
  readonly replaced: ReadonlySet<number>;
}

/** What a model's logits are before its last softmax: features · weights + bias. */
interface LastLayer {
  readonly nodes: readonly [NodeProto, NodeProto];
  readonly features: string;
  /** A row for each feature, a column for each class. */
  readonly weights: Floats;
  readonly bias: Floats;
}

/**
 * The rule applies to models whose last node is a softmax.
 * @throws Error when the head was made for another model
 */
export function addClasses({ head, replaced }: AddedClasses): Rule {
  return (graph, softmax) => {
    const [logits = ''] = softmax.input;
    const isLast = isStandard(softmax, 'Softmax') && graph.consumers(softmax.output[0]) === null;
    if (!isLast) return null;
    const layer = layerOf(graph, logits);
    const own = graph.freshName();
    const added = graft(graph, head);
    const all = node('Concat', [own, added.output], logits, [int('axis', 2)]);
    return { removed: layer.nodes, added: [...without(graph, layer, replaced, own), ...added.nodes, all] };
  };
}

function layerOf(graph: Graph, logits: string): LastLayer {
  const sum = graph.producer(logits);
  const product = sum?.input.map((name) => graph.producer(name)).find((each) => each !== undefined);
  const [features = '', matrix] = product?.input ?? [];
  const weights = graph.floats(matrix);
  const bias = sum && product ? graph.floats(otherInput(sum, product.output[0])) : null;
  if (!sum || !product || !isStandard(product, 'MatMul') || !isStandard(sum, 'Add') || !weights || !bias) {
    throw new Error('expected a matrix and a sum before the last softmax of the model');
  }
  return { nodes: [product, sum], features, weights, bias };
}

/** The layer without some of its classes. */
function without(
  graph: Graph,
  { features, weights, bias }: LastLayer,
  classes: ReadonlySet<number>,
  output: string,
): NodeProto[] {
  const count = bias.values.length;
  const kept = Array.from({ length: count }, (_, i) => i).filter((i) => !classes.has(i));
  const rows = weights.values.length / count;
  const matrix = graph.floatConstant([rows, kept.length], columns(weights.values, count, kept));
  const shift = graph.floatConstant([kept.length], columns(bias.values, count, kept));
  const product = graph.freshName();
  return [node('MatMul', [features, matrix], product), node('Add', [product, shift], output)];
}

/** Some columns of a matrix that is so many wide. A loop: to ask of each of its numbers took 130 ms of the start. */
function columns(values: Float32Array, width: number, kept: readonly number[]): Float32Array {
  const result = new Float32Array((values.length / width) * kept.length);
  for (let row = 0, at = 0; row < values.length; row += width) {
    for (const column of kept) {
      result[at] = values[row + column] ?? 0;
      at += 1;
    }
  }
  return result;
}

/** The nodes of another model within the graph, under names that it does not have. */
function graft(graph: Graph, { graph: other }: ModelProto): { nodes: NodeProto[]; output: string } {
  const names = new Map<string, string>();
  for (const { name } of other.input) {
    if (!graph.producer(name)) throw new Error(`expected a model that computes ${name}`);
    names.set(name, name);
  }
  for (const tensor of other.initializer) names.set(tensor.name, graph.constant(tensor));
  for (const name of other.node.flatMap(({ output }) => output)) names.set(name, graph.freshName());
  const renamed = (all: readonly string[]) => all.map((name) => names.get(name) ?? name);
  const nodes = other.node.map((each) => ({
    ...each,
    input: renamed(each.input),
    output: renamed(each.output),
  }));
  return { nodes, output: renamed(other.output.map(({ name }) => name))[0] ?? '' };
}
