import { describe, expect, it } from 'vitest';
import { addClasses } from '../../../src/models/graph/add-classes.js';
import { keepLikeliest } from '../../../src/models/graph/keep-likeliest.js';
import { int, ints } from '../../../src/models/graph/nodes.js';
import { decodeModel, type ModelProto } from '../../../src/models/graph/onnx-format.js';
import { nodeTypes, outputs, rewritten, SmallModel, withInitializers } from './small-model.js';

const STEPS = 4;
const DIMS = [1, STEPS, 3];
const OWN = 20;
const ADDED = 15;

/** A hidden layer named `t1`, of which the last layer makes the classes. */
function recogniser(classes = OWN): { model: SmallModel; bytes: Uint8Array } {
  const model = new SmallModel();
  const hidden = model.add('MatMul', ['x', model.weights(3, 6)]);
  const product = model.add('MatMul', [hidden, model.weights(6, classes)]);
  const logits = model.add('Add', [product, model.weights(classes)]);
  return { model, bytes: model.bytes(model.add('Softmax', [logits], [int('axis', 2)])) };
}

/** Makes logits of the tensor of that name. */
function head(input: string): ModelProto {
  const model = new SmallModel(7, 'h');
  const product = model.add('MatMul', [input, model.weights(6, ADDED)]);
  const bytes = withInitializers(model.bytes(model.add('Add', [product, model.weights(ADDED)])));
  const decoded = decodeModel(bytes);
  return { ...decoded, graph: { ...decoded.graph, input: [{ name: input }] } };
}

/** What a linear layer makes of the numbers of one step, written out. */
function layer(x: readonly number[], weights: readonly number[], bias: readonly number[]): number[] {
  return bias.map((sum, j) =>
    x.reduce((all, value, i) => all + value * (weights[i * bias.length + j] ?? 0), sum),
  );
}

function softmax(logits: readonly number[]): number[] {
  const powers = logits.map(Math.exp);
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

describe('Adding classes', () => {
  it('puts those of the head behind the others, and leaves out what they take the place of', async () => {
    const { model, bytes } = recogniser();
    const x = model.random(3 * STEPS);
    const replaced = new Set([0, 4, 19]);
    const [result] = await outputs(rewritten(bytes, addClasses({ head: head('t1'), replaced })), x, DIMS);
    expect(result?.dims).toEqual([1, STEPS, OWN - 3 + ADDED]);

    const own = new SmallModel();
    const [first, second, bias] = [own.random(18), own.random(6 * OWN), own.random(OWN)];
    const other = new SmallModel(7);
    const [weights, shift] = [other.random(6 * ADDED), other.random(ADDED)];
    const expected = Array.from({ length: STEPS }, (_, step) => {
      const hidden = layer(x.slice(3 * step, 3 * step + 3), first, Array(6).fill(0));
      const kept = layer(hidden, second, bias).filter((_, i) => !replaced.has(i));
      return softmax([...kept, ...layer(hidden, weights, shift)]);
    }).flat();
    for (const [i, value] of result?.values.entries() ?? []) expect(value).toBeCloseTo(expected[i] ?? NaN, 5);
  });

  it('leaves the likeliest of all classes to be kept', async () => {
    const { model, bytes } = recogniser();
    const x = model.random(3 * STEPS);
    const rule = addClasses({ head: head('t1'), replaced: new Set([3]) });
    const [whole] = await outputs(rewritten(bytes, rule), x, DIMS);
    const [sizes, , probabilities] = await outputs(rewritten(bytes, rule, keepLikeliest), x, DIMS);
    expect(sizes?.values).toEqual([1, STEPS, OWN - 1 + ADDED]);
    expect(probabilities?.values[0]).toBeCloseTo(
      Math.max(...(whole?.values.slice(0, OWN - 1 + ADDED) ?? [])),
      6,
    );
  });

  it('leaves a model alone that does not end with a softmax', () => {
    const model = new SmallModel();
    const bytes = model.bytes(model.add('Relu', [model.add('Softmax', ['x'], [int('axis', 2)])]));
    expect(nodeTypes(rewritten(bytes, addClasses({ head: head('t1'), replaced: new Set() })))).toEqual(
      nodeTypes(bytes),
    );
  });

  it('refuses a model that does not compute what the head needs, by its name', () => {
    const { bytes } = recogniser();
    expect(() => rewritten(bytes, addClasses({ head: head('other'), replaced: new Set() }))).toThrow(
      'expected a model that computes other',
    );
  });

  it('refuses a model whose softmax follows no layer of classes', () => {
    const model = new SmallModel();
    const hidden = model.add(
      'Transpose',
      [model.add('MatMul', ['x', model.weights(3, 6)])],
      [ints('perm', [0, 2, 1])],
    );
    const bytes = model.bytes(model.add('Softmax', [hidden], [int('axis', 2)]));
    expect(() => rewritten(bytes, addClasses({ head: head('t1'), replaced: new Set() }))).toThrow(
      'expected a matrix and a sum before the last softmax of the model',
    );
  });
});
