import type { InferenceSession } from 'onnxruntime-node';

/** Sizes of a tensor; `null` is one that varies, or that is not known before it is computed. */
export type Shape = readonly (number | null)[];

/** What a tensor must look like: `null` is any size, `'variable'` one that must not be fixed. */
export type ExpectedShape = readonly (number | null | 'variable')[];

/** What the input and the output of a model must look like. */
export interface ModelShape {
  readonly input: ExpectedShape;
  readonly output: ExpectedShape;
}

/**
 * The shape of the only input or output of a model.
 * @throws Error when there are several, or none, or it does not hold 32-bit floats
 */
export function declaredShape(what: string, metadata: readonly InferenceSession.ValueMetadata[]): Shape {
  const [first] = metadata;
  if (metadata.length !== 1 || !first?.isTensor) {
    const names = metadata.map(({ name }) => name).join(', ');
    throw new Error(`expected one ${what}, it has ${metadata.length}: ${names}`);
  }
  if (first.type !== 'float32') throw new Error(`${what} should be of 32-bit floats, it is of ${first.type}`);
  return first.shape.map((size) => (typeof size === 'number' && size > 0 ? size : null));
}

/** @throws Error with both shapes when they differ */
export function requireShape(what: string, expected: ExpectedShape, actual: Shape): void {
  const fits = expected.length === actual.length && expected.every((size, i) => isAllowed(size, actual[i]));
  if (!fits) throw new Error(`${what} should be ${inWords(expected)}, it is ${inWords(actual)}`);
}

function isAllowed(expected: ExpectedShape[number], actual: Shape[number] | undefined): boolean {
  if (expected === null || actual === null) return true;
  return expected === actual;
}

function inWords(shape: ExpectedShape): string {
  return `[${shape.map((size) => size ?? '?').join(', ')}]`;
}
