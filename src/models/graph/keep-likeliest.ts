import type { Graph, Replacement } from './graph.js';
import { int, intOf, ints, isStandard, node, otherInput } from './nodes.js';
import { integerTensor, type NodeProto } from './onnx-format.js';

/** What a model gives whose end was rewritten, in this order, all as 32-bit floats. */
export const LIKELIEST_OUTPUTS = [
  /** Sizes of what it gave before: 1, steps, classes. */
  'likeliest/sizes',
  /** Step 0, and then each step whose likeliest class is not class 0. */
  'likeliest/steps',
  /** Of each of those steps the highest probabilities, in descending order, and the classes that have them. */
  'likeliest/probabilities',
  'likeliest/classes',
] as const;

/** Of 5,925 characters on 36 pages, 4 have more classes that are likelier than one in a thousand. */
const CLASSES_KEPT = 32;

/** CTC's. */
const BLANK = 0;

const FLOAT = 1;
/** From this version of the operators on, TopK has the number as an input. */
const TOP_K_BY_INPUT = 10;
/** From this one on, ReduceMax has the dimensions as an input. */
const REDUCE_BY_INPUT = 18;
/** From this one on, a softmax that says nothing else is taken along the last dimension; before, from the second on. */
const SOFTMAX_OF_LAST = 13;

/**
 * A softmax over thousands of classes at the end: only for steps where another class than CTC's blank (class 0) wins,
 * and of each only what may count. Whole, it is 17 MB for a page, outside of V8's heap, which are freed late and by
 * full collections.
 */
export function keepLikeliest(graph: Graph, softmax: NodeProto): Replacement | null {
  const [logits = ''] = softmax.input;
  const isLast = isStandard(softmax, 'Softmax') && graph.consumers(softmax.output[0]) === null;
  if (!isLast || !isAlongClasses(graph, softmax) || countOfClasses(graph, logits) < CLASSES_KEPT) return null;
  const [sizes] = LIKELIEST_OUTPUTS;
  const shape = graph.freshName();
  const chosen = graph.freshName();
  const added = [
    node('Shape', [logits], shape),
    asFloats(shape, sizes),
    ...stepsOfCharacters(graph, logits, chosen),
    ...likeliestOf(graph, softmax, chosen),
  ];
  return { removed: [softmax], added, outputs: LIKELIEST_OUTPUTS };
}

function isAlongClasses(graph: Graph, softmax: NodeProto): boolean {
  const axis = intOf(softmax, 'axis', graph.version < SOFTMAX_OF_LAST ? 1 : -1);
  return axis === 2 || axis === -1;
}

/** As many as the biases of the last layers, side by side, have numbers; 0 where the logits come from elsewhere. */
function countOfClasses(graph: Graph, logits: string): number {
  const sum = graph.producer(logits);
  if (sum === undefined) return 0;
  if (isStandard(sum, 'Concat')) {
    return sum.input.reduce((count, name) => count + countOfClasses(graph, name), 0);
  }
  if (!isStandard(sum, 'Add')) return 0;
  const biases = sum.input.map((name) => graph.floats(otherInput(sum, name)));
  return biases.find((bias) => bias !== null)?.values.length ?? 0;
}

/**
 * Steps whose highest logit is above that of class 0. Step 0 is always among them: onnxruntime 1.30 ends the process on a
 * TopK of no rows.
 */
function stepsOfCharacters(graph: Graph, logits: string, output: string): NodeProto[] {
  const toVector = graph.constant(integerTensor([-1]));
  const highest = graph.freshName();
  const blank = graph.freshName();
  const above = graph.freshName();
  const vector = graph.freshName();
  const found = graph.freshName();
  const indices = graph.freshName();
  return [
    highestOf(graph, logits, highest),
    node('Gather', [logits, graph.constant(integerTensor([BLANK]))], blank, [int('axis', 2)]),
    node('Sub', [highest, blank], above),
    node('Reshape', [above, toVector], vector),
    node('NonZero', [vector], found),
    node('Reshape', [found, toVector], indices),
    node('Concat', [graph.constant(integerTensor([0])), indices], output, [int('axis', 0)]),
  ];
}

/** Of each step. ArgMax, which says directly which class it is, takes five times as long. */
function highestOf(graph: Graph, logits: string, output: string): NodeProto {
  return graph.version < REDUCE_BY_INPUT
    ? node('ReduceMax', [logits], output, [ints('axes', [2])])
    : node('ReduceMax', [logits, graph.constant(integerTensor([2]))], output);
}

function likeliestOf(graph: Graph, softmax: NodeProto, chosen: string): NodeProto[] {
  const [, steps, probabilities, classes] = LIKELIEST_OUTPUTS;
  const [logits = ''] = softmax.input;
  const rows = graph.freshName();
  const shares = graph.freshName();
  const which = graph.freshName();
  return [
    asFloats(chosen, steps),
    node('Gather', [logits, chosen], rows, [int('axis', 1)]),
    { ...softmax, input: [rows], output: [shares] },
    topK(graph, shares, [probabilities, which]),
    asFloats(which, classes),
  ];
}

function topK(graph: Graph, input: string, output: readonly [string, string]): NodeProto {
  const byInput = graph.version >= TOP_K_BY_INPUT;
  const inputs = byInput ? [input, graph.constant(integerTensor([CLASSES_KEPT]))] : [input];
  const attributes = byInput ? [int('axis', 2)] : [int('axis', 2), int('k', CLASSES_KEPT)];
  return { ...node('TopK', inputs, output[0], attributes), output };
}

function asFloats(input: string, output: string): NodeProto {
  return node('Cast', [input], output, [int('to', FLOAT)]);
}
