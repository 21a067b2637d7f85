import {
  AttributeType,
  decodeModel,
  encodeModel,
  type Floats,
  floatsOf,
  floatTensor,
  integers,
  type ModelProto,
  type NodeProto,
  type TensorProto,
} from './onnx-format.js';

/** Nodes that other nodes take the place of. */
export interface Replacement {
  readonly removed: readonly NodeProto[];
  readonly added: readonly NodeProto[];
  /** What the graph gives from then on, where that changes. */
  readonly outputs?: readonly string[];
}

/** Looks at one node and its neighbours; null where its pattern is not there. */
export type Rule = (graph: Graph, node: NodeProto) => Replacement | null;

/** The nodes of a model, and who uses what. */
export class Graph {
  readonly #model: ModelProto;
  readonly #nodes = new Set<NodeProto>();
  readonly #constants = new Map<string, TensorProto>();
  readonly #floats = new Map<TensorProto, Floats | null>();
  readonly #constantNodes = new Map<string, NodeProto>();
  readonly #producers = new Map<string, NodeProto>();
  readonly #consumers = new Map<string, NodeProto[]>();
  readonly #inputs: ReadonlySet<string>;
  #outputs: ReadonlySet<string>;
  #names = 0;

  /** @throws Error when the bytes are not a model */
  constructor(bytes: Uint8Array) {
    this.#model = decodeModel(bytes);
    const { input, output, initializer, node } = this.#model.graph;
    this.#outputs = new Set(output.map(({ name }) => name));
    this.#inputs = new Set(input.map(({ name }) => name));
    for (const tensor of initializer) {
      // One that is an input as well can be given another value with each run.
      if (!this.#inputs.has(tensor.name)) this.#constants.set(tensor.name, tensor);
    }
    for (const each of node) this.#take(each);
  }

  /** False where nodes contain graphs: which names those use is not known here. */
  get isFlat(): boolean {
    const attributes = [...this.#nodes].flatMap(({ attribute }) => attribute);
    return attributes.every((each) => !Object.hasOwn(each, 'g') && !each.graphs?.length);
  }

  /** Applies the rule to each node, and to those it adds, until its pattern is nowhere left. */
  apply(rule: Rule): void {
    const pending = [...this.#nodes];
    for (const node of pending) {
      const replacement = this.#nodes.has(node) ? rule(this, node) : null;
      if (replacement !== null) {
        this.#replace(replacement);
        pending.push(...replacement.added);
      }
    }
  }

  producer(name: string | undefined): NodeProto | undefined {
    return name === undefined ? undefined : this.#producers.get(name);
  }

  isInput(name: string): boolean {
    return this.#inputs.has(name);
  }

  /** Null when the tensor is an output of the graph, which has to stay. */
  consumers(name: string | undefined): readonly NodeProto[] | null {
    if (name === undefined || this.#outputs.has(name)) return null;
    return this.#consumers.get(name) ?? [];
  }

  /** The node that alone uses the first output of this one, once. */
  onlyConsumer({ output }: NodeProto): NodeProto | undefined {
    const consumers = this.consumers(output[0]);
    return consumers?.length === 1 ? consumers[0] : undefined;
  }

  floats(name: string | undefined): Floats | null {
    const tensor = name === undefined ? undefined : this.#constants.get(name);
    if (tensor === undefined) return null;
    const known = this.#floats.get(tensor) ?? floatsOf(tensor);
    this.#floats.set(tensor, known);
    return known;
  }

  scalar(name: string | undefined): number | null {
    const constant = this.floats(name);
    return constant?.values.length === 1 ? (constant.values[0] ?? null) : null;
  }

  /** Adds a constant and returns its name. */
  constant(tensor: TensorProto): string {
    const name = this.freshName();
    this.#constants.set(name, tensor);
    const value = { name: 'value', t: tensor, type: AttributeType.TENSOR };
    this.#constantNodes.set(name, { opType: 'Constant', input: [], output: [name], attribute: [value] });
    return name;
  }

  floatConstant(dims: readonly number[], values: Float32Array): string {
    return this.constant(floatTensor({ dims, values }));
  }

  freshName(): string {
    return `rewritten/${this.#names++}`;
  }

  /** Version of the standard operators. */
  get version(): number {
    const standard = this.#model.opsetImport.find(({ domain }) => !domain);
    return integers([standard?.version ?? 1])[0] ?? 1;
  }

  /** Nodes of this domain may be used from now on. */
  import(domain: string, version: number): void {
    const { opsetImport } = this.#model;
    if (!opsetImport.some((opset) => opset.domain === domain)) opsetImport.push({ domain, version });
  }

  /** The model as a file, without constants that nothing uses any more. */
  encode(): Uint8Array {
    const isUsed = (name: string) => this.#outputs.has(name) || (this.#consumers.get(name)?.length ?? 0) > 0;
    const constants = [...this.#constantNodes].filter(([name]) => isUsed(name)).map(([, node]) => node);
    const { graph } = this.#model;
    // Without types, which onnxruntime knows from the nodes, where they are not those of the file.
    graph.output = [...this.#outputs].map(
      (name) => graph.output.find((output) => output.name === name) ?? { name },
    );
    graph.node = [...constants, ...this.#inOrder()];
    graph.initializer = graph.initializer.filter(({ name }) => this.#inputs.has(name) || isUsed(name));
    return encodeModel(this.#model);
  }

  #take(node: NodeProto): void {
    const value = node.opType === 'Constant' && node.attribute.find(({ name }) => name === 'value')?.t;
    const [output] = node.output;
    if (value && output !== undefined) {
      this.#constants.set(output, value);
      this.#constantNodes.set(output, node);
    } else {
      this.#link(node);
    }
  }

  #replace({ removed, added, outputs }: Replacement): void {
    if (outputs !== undefined) this.#outputs = new Set(outputs);
    for (const node of removed) this.#unlink(node);
    for (const node of added) this.#link(node);
  }

  /** Each node after those whose results it uses, as the format asks for. */
  #inOrder(): NodeProto[] {
    const ordered = new Set<NodeProto>();
    const visit = (node: NodeProto) => {
      if (ordered.has(node)) return;
      for (const name of node.input) {
        const producer = this.#producers.get(name);
        if (producer !== undefined) visit(producer);
      }
      ordered.add(node);
    };
    for (const node of this.#nodes) visit(node);
    return [...ordered];
  }

  #link(node: NodeProto): void {
    this.#nodes.add(node);
    for (const name of node.output) this.#producers.set(name, node);
    for (const name of node.input) {
      const consumers = this.#consumers.get(name);
      if (consumers === undefined) this.#consumers.set(name, [node]);
      else consumers.push(node);
    }
  }

  #unlink(node: NodeProto): void {
    this.#nodes.delete(node);
    for (const name of node.output) this.#producers.delete(name);
    for (const name of node.input) {
      const consumers = this.#consumers.get(name) ?? [];
      consumers.splice(consumers.indexOf(node), 1);
    }
  }
}
