import { describe, expect, it } from 'vitest';
import { keepLikeliest } from '../../../src/models/graph/keep-likeliest.js';
import { int } from '../../../src/models/graph/nodes.js';
import { nodeTypes, outputs, rewritten, SmallModel } from './small-model.js';

const CLASSES = 40;
const KEPT = 32;
const STEPS = 6;
const DIMS = [1, STEPS, 3];

/** The last layer of a recognition model, of operators that came after those of the packaged model. */
function lastLayer(classes = CLASSES, axis = 2): { model: SmallModel; bytes: Uint8Array } {
  const model = new SmallModel();
  const logits = model.add('Add', [
    model.add('MatMul', ['x', model.weights(3, classes)]),
    model.weights(classes),
  ]);
  return { model, bytes: model.bytes(model.add('Softmax', [logits], [int('axis', axis)])) };
}

describe('Keeping the likeliest classes', () => {
  it('gives the first step and those whose likeliest class is not the blank, with their likeliest classes', async () => {
    const { model, bytes } = lastLayer();
    const x = model.random(3 * STEPS).map((value) => 5 * value);
    const [whole] = await outputs(bytes, x, DIMS);
    const [sizes, steps, probabilities, classes] = await outputs(rewritten(bytes, keepLikeliest), x, DIMS);
    expect(sizes?.values).toEqual([1, STEPS, CLASSES]);
    expect(steps?.values[0]).toBe(0);
    for (const [row, step] of steps?.values.entries() ?? []) {
      const all = whole?.values.slice(step * CLASSES, (step + 1) * CLASSES) ?? [];
      const ranked = all.map((_, i) => i).sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0));
      expect(classes?.values.slice(row * KEPT, (row + 1) * KEPT)).toEqual(ranked.slice(0, KEPT));
      expect(probabilities?.values[row * KEPT]).toBeCloseTo(all[ranked[0] ?? 0] ?? 0, 6);
    }
  });

  it('gives one step where all are blank', async () => {
    const model = new SmallModel();
    const biases = model.constant([CLASSES], [9, ...Array(CLASSES - 1).fill(0)]);
    const logits = model.add('Add', [model.add('MatMul', ['x', model.weights(3, CLASSES)]), biases]);
    const bytes = model.bytes(model.add('Softmax', [logits], [int('axis', 2)]));
    const [, steps] = await outputs(rewritten(bytes, keepLikeliest), Array(3 * STEPS).fill(0), DIMS);
    expect(steps?.values).toEqual([0]);
  });

  it.each([
    ['there are not so many classes', 5, 2],
    ['the softmax is along the steps', CLASSES, 1],
  ])('leaves the end as it is where %s', (_case, classes, axis) => {
    const { bytes } = lastLayer(classes, axis);
    const after = rewritten(bytes, keepLikeliest);
    expect(nodeTypes(after)).toEqual(nodeTypes(bytes));
  });
});
