import protobuf from 'protobufjs/light.js';

/** 64-bit integers come as objects and may be written as numbers. */
export type Integer = number | { toNumber(): number };

export interface TensorProto {
  readonly dims: readonly Integer[];
  readonly dataType: number;
  /** The numbers, little-endian; missing where a file has them in another field. */
  readonly rawData?: Uint8Array;
}

export interface AttributeProto {
  readonly name: string;
  readonly type: number;
  readonly f?: number;
  readonly i?: Integer;
  readonly s?: Uint8Array;
  readonly t?: TensorProto;
  readonly floats?: readonly number[];
  readonly ints?: readonly Integer[];
  /** Graphs within the node, as they are in the file: they may use any name of the graph around them. */
  readonly g?: Uint8Array;
  readonly graphs?: readonly Uint8Array[];
}

export interface NodeProto {
  readonly opType: string;
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly attribute: readonly AttributeProto[];
  /** Missing or empty for the standard operators. */
  readonly domain?: string;
}

interface GraphProto {
  node: NodeProto[];
  initializer: readonly (TensorProto & { readonly name: string })[];
  readonly input: readonly { readonly name: string }[];
  output: readonly { readonly name: string }[];
}

export interface ModelProto {
  readonly graph: GraphProto;
  readonly opsetImport: { readonly domain?: string; readonly version: Integer }[];
  /** What its maker wrote beside the graph. */
  readonly metadataProps: readonly { readonly key: string; readonly value: string }[];
}

const TENSOR_FLOAT = 1;
const TENSOR_INT64 = 7;

/** Values of AttributeProto.type in onnx.proto. */
export const AttributeType = { FLOAT: 1, INT: 2, STRING: 3, TENSOR: 4, FLOATS: 6, INTS: 7 } as const;

/**
 * What is needed of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto, with its field numbers. Fields left out
 * here are kept as bytes and written again.
 */
const SCHEMA = protobuf.Root.fromJSON({
  options: { syntax: 'proto2' },
  nested: {
    ModelProto: {
      fields: {
        graph: one('GraphProto', 7),
        opsetImport: many('OperatorSetIdProto', 8),
        metadataProps: many('StringStringEntryProto', 14),
      },
    },
    StringStringEntryProto: { fields: { key: one('string', 1), value: one('string', 2) } },
    OperatorSetIdProto: { fields: { domain: one('string', 1), version: one('int64', 2) } },
    GraphProto: {
      fields: {
        node: many('NodeProto', 1),
        initializer: many('TensorProto', 5),
        input: many('ValueInfoProto', 11),
        output: many('ValueInfoProto', 12),
      },
    },
    ValueInfoProto: { fields: { name: one('string', 1) } },
    NodeProto: {
      fields: {
        input: many('string', 1),
        output: many('string', 2),
        opType: one('string', 4),
        attribute: many('AttributeProto', 5),
        domain: one('string', 7),
      },
    },
    AttributeProto: {
      fields: {
        name: one('string', 1),
        f: one('float', 2),
        i: one('int64', 3),
        s: one('bytes', 4),
        t: one('TensorProto', 5),
        g: one('bytes', 6),
        floats: many('float', 7),
        ints: many('int64', 8),
        graphs: many('bytes', 11),
        type: one('int32', 20),
      },
    },
    TensorProto: {
      fields: {
        dims: many('int64', 1),
        dataType: one('int32', 2),
        name: one('string', 8),
        rawData: one('bytes', 9),
      },
    },
  },
});

const MODEL = SCHEMA.lookupType('ModelProto');

function one(type: string, id: number) {
  return { type, id };
}

function many(type: string, id: number) {
  return { rule: 'repeated', type, id };
}

/** @throws Error when the bytes are not a model */
export function decodeModel(bytes: Uint8Array): ModelProto {
  const reader = protobuf.Reader.create(bytes);
  reader.discardUnknown = false;
  // As SCHEMA says; protobufjs derives no types from it.
  return MODEL.decode(reader) as unknown as ModelProto;
}

export function encodeModel(model: ModelProto): Uint8Array {
  return MODEL.encode(model).finish();
}

/** Numbers of a constant, and how they are arranged. */
export interface Floats {
  readonly dims: readonly number[];
  readonly values: Float32Array;
}

/** Null for tensors of other types, and where the numbers are not in rawData. */
export function floatsOf({ dataType, dims, rawData }: TensorProto): Floats | null {
  // protobufjs reads bytes that are missing as an array.
  if (dataType !== TENSOR_FLOAT || !(rawData instanceof Uint8Array)) return null;
  const sizes = integers(dims);
  if (rawData.length !== 4 * product(sizes)) return null;
  const { buffer, byteOffset, byteLength } = rawData;
  // Within the file they need not begin at a multiple of four bytes.
  return { dims: sizes, values: new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength)) };
}

export function floatTensor({ dims, values }: Floats): TensorProto {
  const rawData = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return { dims, dataType: TENSOR_FLOAT, rawData };
}

/** A vector of 64-bit integers. */
export function integerTensor(values: readonly number[]): TensorProto {
  const rawData = new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
  return { dims: [values.length], dataType: TENSOR_INT64, rawData };
}

export function integers(values: readonly Integer[]): number[] {
  return values.map((value) => (typeof value === 'number' ? value : value.toNumber()));
}

function product(values: readonly number[]): number {
  return values.reduce((result, value) => result * value, 1);
}
