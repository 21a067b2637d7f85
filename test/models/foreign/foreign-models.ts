import protobuf from 'protobufjs/light.js';
import { int, ints, node } from '../../../src/models/graph/nodes.js';
import {
  type AttributeProto,
  AttributeType,
  decodeModel,
  encodeModel,
  floatTensor,
  type NodeProto,
} from '../../../src/models/graph/onnx-format.js';

/** A number, or a name for a size that varies. */
type Sizes = readonly (number | string)[];

export interface DetectionModel {
  readonly input?: Sizes;
  readonly activation?: 'Sigmoid' | 'Identity';
  /** What it computes of grey, before the activation. */
  readonly bias?: number;
}

export interface RecognitionModel {
  /** How many outputs it has. */
  readonly classes: number;
  /** Which of them stand for white and black; every other shade is the blank. */
  readonly white: number;
  readonly black: number;
  readonly height?: number | 'height';
  readonly width?: number | 'width';
  readonly lastLayer?: 'Softmax' | 'Identity';
  readonly metadata?: Readonly<Record<string, string>>;
}

const IR_VERSION = 8;
/** Of the operator set that current exporters write by default, later than the one of the packaged models. */
const OPSET = 14;
const FLOAT = 1;
/** How fast a class loses as the shade leaves its own. */
const SHARPNESS = 200;

/** Finds what is dark, and has other names of input and output than the packaged model. */
export function detectionModel(model: DetectionModel = {}): Uint8Array {
  const { input = ['N', 3, 'H', 'W'], activation = 'Sigmoid', bias = 0 } = model;
  const nodes = [
    constant('weights', [1, 3, 1, 1], [-4, -4, -4]),
    constant('bias', [1], [bias]),
    node('Conv', ['image', 'weights', 'bias'], 'darkness'),
    node(activation, ['darkness'], 'fetch_name_0'),
  ];
  return modelOf(nodes, describedValue('image', input), describedValue('fetch_name_0', ['N', 1, 'H', 'W']));
}

/** Reads white and black, a step for each eight columns. */
export function recognitionModel(model: RecognitionModel): Uint8Array {
  const { classes, white, black, height = 48, width = 'width', lastLayer = 'Softmax', metadata = {} } = model;
  const shades = Array.from({ length: classes }, (_, i) => (i === white ? 1 : i === black ? -1 : 0));
  // Shades between are for class 0; the others never win.
  const biases = shades.map((shade, i) => (shade === 0 && i > 0 ? -9 : -SHARPNESS * shade * shade));
  const nodes = [
    node('ReduceMean', ['pixels'], 'rows', [ints('axes', [2]), int('keepdims', 1)]),
    node('AveragePool', ['rows'], 'steps', [ints('kernel_shape', [1, 8]), ints('strides', [1, 8])]),
    constant(
      'weights',
      [classes, 3, 1, 1],
      shades.flatMap((shade) => Array(3).fill((2 * SHARPNESS * shade) / 3)),
    ),
    constant('biases', [classes], biases),
    node('Conv', ['steps', 'weights', 'biases'], 'scores'),
    constant64('axes', [2]),
    node('Squeeze', ['scores', 'axes'], 'flat'),
    node('Transpose', ['flat'], 'logits', [ints('perm', [0, 2, 1])]),
    node(lastLayer, ['logits'], 'fetch_name_0', lastLayer === 'Softmax' ? [int('axis', 2)] : []),
  ];
  // Some exporters declare no sizes of the output.
  return modelOf(
    nodes,
    describedValue('pixels', ['N', 3, height, width]),
    describedValue('fetch_name_0'),
    metadata,
  );
}

/** The model with another entry in its metadata. */
export function withMetadata(bytes: Uint8Array, key: string, value: string): Uint8Array {
  return encodeModel(Object.assign(decodeModel(bytes), { metadataProps: [{ key, value }] }));
}

function modelOf(
  nodes: NodeProto[],
  input: object,
  output: object,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const header = protobuf.Writer.create().uint32(8).uint32(IR_VERSION);
  header
    .uint32((8 << 3) | 2)
    .fork()
    .uint32(16)
    .uint32(OPSET)
    .ldelim();
  const name = protobuf.Writer.create().uint32(18).string('graph').finish();
  const values = { input: [input], output: [output] } as {
    input: { name: string }[];
    output: { name: string }[];
  };
  const graph = { node: nodes, initializer: [], ...values, $unknowns: [name] };
  const metadataProps = Object.entries(metadata).map(([key, value]) => ({ key, value }));
  return encodeModel(Object.assign(decodeModel(header.finish()), { graph, metadataProps }));
}

/** Name, and the type { tensor_type { elem_type, shape { dim { dim_value or dim_param } } } } as its bytes. */
function describedValue(name: string, sizes?: Sizes): object {
  const writer = protobuf.Writer.create().uint32(18).fork().uint32(10).fork().uint32(8).uint32(FLOAT);
  if (sizes !== undefined) {
    writer.uint32(18).fork();
    for (const size of sizes) {
      writer.uint32(10).fork();
      if (typeof size === 'number') writer.uint32(8).uint32(size);
      else writer.uint32(18).string(size);
      writer.ldelim();
    }
    writer.ldelim();
  }
  return { name, $unknowns: [writer.ldelim().ldelim().finish()] };
}

function constant(name: string, dims: readonly number[], values: readonly number[]): NodeProto {
  return constantOf(name, { name: 'value', t: floatTensor({ dims, values: Float32Array.from(values) }) });
}

function constant64(name: string, values: readonly number[]): NodeProto {
  const rawData = new Uint8Array(BigInt64Array.from(values.map(BigInt)).buffer);
  return constantOf(name, { name: 'value', t: { dims: [values.length], dataType: 7, rawData } });
}

function constantOf(name: string, value: Omit<AttributeProto, 'type'>): NodeProto {
  return node('Constant', [], name, [{ ...value, type: AttributeType.TENSOR }]);
}
