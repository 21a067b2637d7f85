import { describe, expect, it } from 'vitest';
import { absorbAffine } from '../../../src/models/graph/absorb-affine.js';
import { convolutionAttributes } from '../../../src/models/graph/convolution.js';
import { foldAffine } from '../../../src/models/graph/fold-affine.js';
import { fuseHardSwish } from '../../../src/models/graph/fuse-hard-swish.js';
import { convolveGated } from '../../../src/models/graph/gated-convolution.js';
import type { Rule } from '../../../src/models/graph/graph.js';
import { joinGate } from '../../../src/models/graph/join-gate.js';
import { mergePointwise } from '../../../src/models/graph/merge-pointwise.js';
import { int } from '../../../src/models/graph/nodes.js';
import { poolFirst } from '../../../src/models/graph/pool-first.js';
import { splitConcatenation, splitSum } from '../../../src/models/graph/split-convolution.js';
import { joinTransposedConvolutions } from '../../../src/models/graph/transposed-convolutions.js';
import {
  affine,
  BORDERED,
  type Build,
  bordered,
  CHANNELS,
  DIMS,
  DOUBLED,
  enlarged,
  gate,
  gated,
  halved,
  hardSwish,
  normalised,
  POINT,
  pointwise,
  scalar,
} from './patterns.js';
import { nodeTypes, outputs, rewritten, SmallModel } from './small-model.js';

/** [what is rewritten, by which rule, the model, the types of node afterwards] */
const APPLIED: readonly (readonly [string, Rule, Build, string, readonly number[]])[] = [
  [
    'single numbers, a vector, a quotient and a batch normalisation behind a convolution with a border',
    foldAffine,
    (m) => {
      const conv = m.add('Conv', ['x', m.weights(4, CHANNELS, 3, 3)], BORDERED);
      const vector = m.add('Mul', [m.add('Div', [affine(m, conv), scalar(m, 3)]), m.weights(1, 4, 1, 1)]);
      return normalised(m, vector, 4);
    },
    'Conv',
    DIMS,
  ],
  [
    'a depthwise convolution with a bias',
    foldAffine,
    (m) => {
      const attributes = convolutionAttributes([3, 3], [1, 1, 1, 1], CHANNELS);
      return affine(m, m.add('Conv', ['x', m.weights(CHANNELS, 1, 3, 3), m.weights(CHANNELS)], attributes));
    },
    'Conv',
    DIMS,
  ],
  [
    'sums and a batch normalisation behind a transposed convolution',
    foldAffine,
    (m) => {
      const conv = m.add('ConvTranspose', ['x', m.weights(CHANNELS, 3, 2, 2)], DOUBLED);
      return normalised(m, m.add('Add', [conv, m.weights(1, 3, 1, 1)]), 3);
    },
    'ConvTranspose',
    DIMS,
  ],
  ['hard swish', fuseHardSwish, (m) => hardSwish(m, bordered(m, 'x', CHANNELS, 16)), 'FusedConv', DIMS],
  [
    'what is multiplied and added before a convolution without a border',
    absorbAffine,
    (m) => pointwise(m, affine(m, m.add('Conv', ['x', m.weights(4, CHANNELS, 1, 1)], POINT)), 4, 5),
    'Conv,Conv',
    DIMS,
  ],
  [
    'what is multiplied before two convolutions',
    absorbAffine,
    (m) => {
      const x = m.add('Mul', [pointwise(m, 'x', CHANNELS, 4), scalar(m, -2)]);
      return [bordered(m, x, 4, 3), pointwise(m, x, 4, 2)];
    },
    'Conv,Conv,Conv',
    DIMS,
  ],
  [
    'what is added before a convolution with a border, into one of its own',
    absorbAffine,
    (m) => bordered(m, affine(m, pointwise(m, 'x', CHANNELS, 4)), 4, 3),
    'Conv,Conv,Conv',
    DIMS,
  ],
  [
    'two pointwise convolutions',
    mergePointwise,
    (m) => {
      const first = m.add('Conv', ['x', m.weights(7, CHANNELS, 1, 1), m.weights(7)], POINT);
      return m.add('Conv', [first, m.weights(4, 7, 1, 1), m.weights(4)], POINT);
    },
    'Conv',
    DIMS,
  ],
  [
    'two transposed convolutions',
    joinTransposedConvolutions,
    (m) => {
      const first = m.add('ConvTranspose', ['x', m.weights(CHANNELS, 3, 2, 2), m.weights(3)], DOUBLED);
      return m.add('ConvTranspose', [m.add('Relu', [first]), m.weights(3, 2, 2, 2), m.weights(2)], DOUBLED);
    },
    'Conv,Relu,Conv,DepthToSpace',
    DIMS,
  ],
  [
    'a gate beside the map',
    joinGate,
    (m) => m.add('Add', [m.add('Mul', ['x', gate(m, 'x', CHANNELS)]), 'x']),
    'GlobalAveragePool,Conv,Relu,Conv,HardSigmoid,Add,Mul',
    DIMS,
  ],
  [
    'a convolution of a sum with a doubled map',
    splitSum,
    (m) => {
      const sum = m.add('Add', [pointwise(m, 'x', CHANNELS, 4), enlarged(m, halved(m, 'x', 4), 2)]);
      return bordered(m, sum, 4, 3);
    },
    'Conv,Conv,Conv,Conv,Conv,Conv,Conv,Concat,DepthToSpace,Add',
    [1, CHANNELS, 6, 4],
  ],
  [
    'a convolution of maps side by side of which some are enlarged',
    splitConcatenation,
    (m) => {
      const maps = [enlarged(m, halved(m, 'x', 3, 4), 4), pointwise(m, 'x', CHANNELS, 2)];
      const all = m.add('Concat', [...maps, enlarged(m, halved(m, 'x', 5), 2)], [int('axis', 1)]);
      return bordered(m, all, 10, 3);
    },
    'Conv,Conv,Conv,Conv,Resize,Concat,Conv,Conv,Conv,Conv,Concat,DepthToSpace,Add',
    [1, CHANNELS, 8, 12],
  ],
  [
    'a convolution of a gated map of many channels made of few',
    convolveGated,
    (m) => bordered(m, gated(m, pointwise(m, 'x', CHANNELS, 32), 32), 32, 3),
    'Conv,GlobalAveragePool,Conv,Relu,Conv,HardSigmoid,Add,Reshape,Mul,MatMul,Reshape,Transpose,Reshape,Conv',
    DIMS,
  ],
  [
    'the mean of a pointwise convolution',
    poolFirst,
    (m) =>
      m.add('GlobalAveragePool', [m.add('Conv', ['x', m.weights(9, CHANNELS, 1, 1), m.weights(9)], POINT)]),
    'GlobalAveragePool,Conv',
    DIMS,
  ],
];

/** [why not, by which rule, the model] */
const LEFT_ALONE: readonly [string, Rule, Build][] = [
  [
    'is an output of the graph itself',
    foldAffine,
    (m) => {
      const conv = pointwise(m, 'x', CHANNELS, 4);
      return [conv, affine(m, conv)];
    },
  ],
  [
    'is used elsewhere',
    foldAffine,
    (m) => {
      const conv = pointwise(m, 'x', CHANNELS, 4);
      return [affine(m, conv), m.add('Relu', [conv])];
    },
  ],
  [
    'is multiplied by a constant as wide as the map',
    foldAffine,
    (m) => m.add('Mul', [pointwise(m, 'x', CHANNELS, 6), m.weights(6)]),
  ],
  [
    'divides instead of being divided',
    foldAffine,
    (m) => m.add('Div', [scalar(m, 2), pointwise(m, 'x', CHANNELS, 4)]),
  ],
  ['is divided by another number', fuseHardSwish, (m) => hardSwish(m, bordered(m, 'x', CHANNELS, 4), 5)],
  [
    'is used between the steps of hard swish',
    fuseHardSwish,
    (m) => {
      const conv = bordered(m, 'x', CHANNELS, 4);
      return [hardSwish(m, conv), m.add('Relu', [conv])];
    },
  ],
  [
    'would have more weights',
    mergePointwise,
    (m) => pointwise(m, pointwise(m, 'x', CHANNELS, 2), 2, CHANNELS),
  ],
  [
    'is added as a vector',
    splitSum,
    (m) => {
      const vector = pointwise(m, m.add('GlobalAveragePool', ['x']), CHANNELS, 4);
      return bordered(m, m.add('Add', [vector, enlarged(m, pointwise(m, 'x', CHANNELS, 4), 2)]), 4, 3);
    },
  ],
  [
    'is enlarged by three',
    splitConcatenation,
    (m) => {
      const three = enlarged(m, pointwise(m, 'x', CHANNELS, 4), 3);
      return bordered(m, m.add('Concat', [three, m.add('Relu', [three])], [int('axis', 1)]), 8, 3);
    },
  ],
  [
    'has no fewer channels before',
    convolveGated,
    (m) => bordered(m, gated(m, pointwise(m, 'x', CHANNELS, 12), 12), 12, 3),
  ],
  [
    'is gated by a map',
    convolveGated,
    (m) => {
      const map = pointwise(m, 'x', CHANNELS, 32);
      return bordered(m, m.add('Mul', [map, m.add('Sigmoid', [pointwise(m, 'x', CHANNELS, 32)])]), 32, 3);
    },
  ],
];

describe('Rewriting', () => {
  it.each(APPLIED)('of %s gives the same results with other nodes', async (_, rule, build, types, dims) => {
    for (const seed of [1, 2, 3]) {
      const { before, after, x } = both(rule, build, seed, dims);
      expect(nodeTypes(after).join()).toBe(types);
      await expectSame(before, after, x, dims);
    }
  });

  it.each(LEFT_ALONE)('does not touch what %s', (_, rule, build) => {
    const { before, after } = both(rule, build, 1, DIMS);
    expect(nodeTypes(after)).toEqual(nodeTypes(before));
  });
});

function both(rule: Rule, build: Build, seed: number, dims: readonly number[]) {
  const model = new SmallModel(seed);
  const results = build(model);
  const before = model.bytes(...(typeof results === 'string' ? [results] : results));
  const count = dims.reduce((product, size) => product * size, 1);
  // Ten times as much, so that hard swish has all of its three parts.
  const x = model.random(count).map((value) => value * 10);
  return { before, after: rewritten(before, rule), x };
}

async function expectSame(before: Uint8Array, after: Uint8Array, x: number[], dims: readonly number[]) {
  const expected = await outputs(before, x, dims);
  const actual = await outputs(after, x, dims);
  for (const [i, { dims: sizes, values }] of expected.entries()) {
    expect(actual[i]?.dims).toEqual(sizes);
    const largest = Math.max(...values.map(Math.abs));
    const differences = values.map((value, at) => Math.abs(value - (actual[i]?.values[at] ?? Number.NaN)));
    expect(Math.max(...differences) / largest).toBeLessThan(1e-5);
  }
}
