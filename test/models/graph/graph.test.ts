import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Graph, type Rule } from '../../../src/models/graph/graph.js';
import { node } from '../../../src/models/graph/nodes.js';
import { decodeModel, encodeModel } from '../../../src/models/graph/onnx-format.js';
import { rewriteModel } from '../../../src/models/graph/rewrite-model.js';
import { locateModelFiles } from '../../../src/models/model-files.js';
import { affine, CHANNELS, pointwise } from './patterns.js';
import { nodeTypes, outputs, SmallModel, withInitializers } from './small-model.js';

/** Field 6 of AttributeProto is a graph. */
const WITH_GRAPH = { name: 'body', type: 5, g: Uint8Array.of(0x12, 0x01, 0x67) };

describe('A model', () => {
  it.each(['detection', 'recognition'] as const)(
    'for %s loses nothing when it is written again',
    async (kind) => {
      const bytes = await readFile((await locateModelFiles())[kind]);
      const again = encodeModel(decodeModel(bytes));
      // Lists of numbers may be written in two ways, which differ by some bytes.
      expect(again.length / bytes.length).toBeCloseTo(1, 4);
      expect(Buffer.compare(encodeModel(decodeModel(again)), again)).toBe(0);
    },
  );

  it('in which no rule finds its pattern keeps its nodes', () => {
    const model = new SmallModel();
    const bytes = model.bytes(model.add('Relu', [model.add('MatMul', ['x', model.weights(3, 3)])]));
    expect(rewriteModel(bytes)).toEqual(encodeModel(decodeModel(bytes)));
  });

  it('with graphs within its nodes stays as it is', () => {
    const model = new SmallModel();
    const y = affine(model, pointwise(model, 'x', CHANNELS, 2));
    const bytes = model.bytes(y, model.add('Loop', [], [WITH_GRAPH]));
    expect(rewriteModel(bytes)).toBe(bytes);
  });

  it('is refused when its bytes are something else', () => {
    expect(() => rewriteModel(Buffer.from('a page that says the file was not found'))).toThrow(Error);
  });
});

describe('A graph', () => {
  it('is written with each node behind those it needs, in whatever order they were replaced', async () => {
    const model = new SmallModel();
    const bytes = model.bytes(model.add('Neg', [model.add('Exp', ['x'])]));
    const graph = new Graph(bytes);
    // Put at the end, although Neg needs its result.
    const sameOfSum: Rule = (within, old) => {
      if (old.opType !== 'Exp') return null;
      const sum = within.freshName();
      const [output = ''] = old.output;
      return { removed: [old], added: [node('Tanh', [sum], output), node('Add', ['x', 'x'], sum)] };
    };
    graph.apply(sameOfSum);
    expect(nodeTypes(graph.encode())).toEqual(['Add', 'Tanh', 'Neg']);
    expect(await outputs(graph.encode(), [0], [1])).toEqual([{ dims: [1], values: [-0] }]);
  });

  it('is written without constants that nothing uses any more', () => {
    const model = new SmallModel();
    const bytes = model.bytes(affine(model, pointwise(model, 'x', CHANNELS, 2)));
    const constants = decodeModel(rewriteModel(bytes)).graph.node.filter(
      ({ opType }) => opType === 'Constant',
    );
    expect(constants).toHaveLength(2);
  });

  it('is written without them where they stand beside the nodes, as later exporters put them', async () => {
    const model = new SmallModel();
    const bytes = withInitializers(model.bytes(affine(model, pointwise(model, 'x', CHANNELS, 2))));
    const written = rewriteModel(bytes);
    expect(decodeModel(bytes).graph.initializer).toHaveLength(3);
    expect(decodeModel(written).graph.initializer).toEqual([]);
    const [x, dims] = [model.random(CHANNELS * 6), [1, CHANNELS, 2, 3]];
    const [[before], [after]] = await Promise.all([outputs(bytes, x, dims), outputs(written, x, dims)]);
    expect(after?.values).toHaveLength(12);
    for (const [i, value] of (after?.values ?? []).entries())
      expect(value).toBeCloseTo(before?.values[i] ?? 0, 5);
  });
});
