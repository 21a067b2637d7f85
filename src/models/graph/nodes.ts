import { type AttributeProto, AttributeType, integers, type NodeProto } from './onnx-format.js';

const NO_ATTRIBUTES: readonly AttributeProto[] = [];

export function node(
  opType: string,
  input: readonly string[],
  output: string,
  attribute: readonly AttributeProto[] = NO_ATTRIBUTES,
  domain = '',
): NodeProto {
  return { opType, input, output: [output], attribute, ...(domain === '' ? {} : { domain }) };
}

export function isStandard({ opType, domain }: NodeProto, ...types: readonly string[]): boolean {
  return !domain && types.includes(opType);
}

export function ints(name: string, values: readonly number[]): AttributeProto {
  return { name, ints: values, type: AttributeType.INTS };
}

export function int(name: string, value: number): AttributeProto {
  return { name, i: value, type: AttributeType.INT };
}

export function floats(name: string, values: readonly number[]): AttributeProto {
  return { name, floats: values, type: AttributeType.FLOATS };
}

export function text(name: string, value: string): AttributeProto {
  return { name, s: Buffer.from(value), type: AttributeType.STRING };
}

export function intsOf(of: NodeProto, name: string): number[] | null {
  const values = attribute(of, name)?.ints;
  return values === undefined || values.length === 0 ? null : integers(values);
}

export function intOf(of: NodeProto, name: string, otherwise: number): number {
  const value = attribute(of, name)?.i;
  return value === undefined ? otherwise : (integers([value])[0] ?? otherwise);
}

/** Undefined without the attribute. Some writers leave out a value of zero, which then reads as zero. */
export function floatOf(of: NodeProto, name: string): number | undefined {
  return attribute(of, name)?.f;
}

export function textOf(of: NodeProto, name: string): string | undefined {
  const value = attribute(of, name)?.s;
  return value === undefined ? undefined : Buffer.from(value).toString();
}

function attribute(of: NodeProto, name: string): AttributeProto | undefined {
  return of.attribute.find((candidate) => candidate.name === name);
}

/** The input beside `name` of a node that has two. */
export function otherInput({ input }: NodeProto, name: string | undefined): string | undefined {
  const [a, b] = input;
  if (input.length !== 2 || a === b) return undefined;
  if (a === name) return b;
  return b === name ? a : undefined;
}
