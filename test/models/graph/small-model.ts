import { InferenceSession, Tensor } from 'onnxruntime-node';
import { Graph, type Rule } from '../../../src/models/graph/graph.js';
import { node } from '../../../src/models/graph/nodes.js';
import {
  type AttributeProto,
  decodeModel,
  encodeModel,
  floatTensor,
  type NodeProto,
} from '../../../src/models/graph/onnx-format.js';

// Fields that the product does not know, as bytes of the format: ir_version 7 and operator set 11; the name of a
// graph; a type { tensor_type { elem_type: FLOAT } } of any sizes.
const MODEL_HEADER = Uint8Array.of(0x08, 0x07, 0x42, 0x02, 0x10, 0x0b);
const GRAPH_NAME = Uint8Array.of(0x12, 0x01, 0x67);
const FLOAT_TYPE = Uint8Array.of(0x12, 0x04, 0x0a, 0x02, 0x08, 0x01);

/** Builds models of a few nodes, whose constants are numbers of a fixed sequence. */
export class SmallModel {
  readonly #nodes: NodeProto[] = [];
  #count = 0;
  #state = 1;

  /** @param prefix of the names of all that it computes */
  constructor(
    seed = 1,
    private readonly prefix = 't',
  ) {
    this.#state = seed;
  }

  /** Adds a node and returns the name of its result. */
  add(
    opType: string,
    input: readonly string[],
    attributes: readonly AttributeProto[] = [],
    domain = '',
  ): string {
    const name = `${this.prefix}${this.#count++}`;
    this.#nodes.push(node(opType, input, name, attributes, domain));
    return name;
  }

  constant(dims: readonly number[], values: readonly number[]): string {
    const t = floatTensor({ dims, values: Float32Array.from(values) });
    return this.add('Constant', [], [{ name: 'value', t, type: 4 }]);
  }

  /** Numbers between -1 and 1. */
  weights(...dims: readonly number[]): string {
    return this.constant(dims, this.random(dims.reduce((product, size) => product * size, 1)));
  }

  random(count: number): number[] {
    return Array.from({ length: count }, () => {
      this.#state = (this.#state * 48271) % 2147483647;
      return (this.#state / 2147483647) * 2 - 1;
    });
  }

  /** The file, with `x` as its input. */
  bytes(...outputs: readonly string[]): Uint8Array {
    const value = (name: string) => withUnknown({ name }, FLOAT_TYPE);
    const graph = { node: this.#nodes, initializer: [], input: [value('x')], output: outputs.map(value) };
    return encodeModel(Object.assign(decodeModel(MODEL_HEADER), { graph: withUnknown(graph, GRAPH_NAME) }));
  }
}

/** As protobufjs keeps fields that it does not know. */
function withUnknown<T extends object>(message: T, bytes: Uint8Array): T {
  return Object.assign(message, { $unknowns: [bytes] });
}

/** The same model with its constants beside the nodes instead of among them. */
export function withInitializers(bytes: Uint8Array): Uint8Array {
  const model = decodeModel(bytes);
  const { graph } = model;
  graph.initializer = graph.node.flatMap(({ opType, output: [name = ''], attribute }) => {
    const value = attribute.find((each) => each.name === 'value')?.t;
    return opType === 'Constant' && value ? [{ ...value, name }] : [];
  });
  graph.node = graph.node.filter(({ opType }) => opType !== 'Constant');
  return encodeModel(model);
}

/** What the rules make of a model. */
export function rewritten(bytes: Uint8Array, ...rules: readonly Rule[]): Uint8Array {
  const graph = new Graph(bytes);
  for (const rule of rules) graph.apply(rule);
  return graph.encode();
}

/** Types of the nodes, without constants. */
export function nodeTypes(bytes: Uint8Array): string[] {
  const types = decodeModel(bytes).graph.node.map(({ opType }) => opType);
  return types.filter((type) => type !== 'Constant');
}

/** The first output of a model for `x` of the sizes given. */
export async function outputs(
  bytes: Uint8Array,
  x: readonly number[],
  dims: readonly number[],
): Promise<{ dims: readonly number[]; values: number[] }[]> {
  const session = await InferenceSession.create(bytes, { intraOpNumThreads: 1 });
  const results = await session.run({ x: new Tensor('float32', Float32Array.from(x), dims) });
  await session.release();
  return session.outputNames.map((name) => {
    const result = results[name];
    if (!(result?.data instanceof Float32Array)) throw new Error('expected floats');
    return { dims: result.dims, values: [...result.data] };
  });
}
