import { absorbAffine } from './absorb-affine.js';
import { foldAffine } from './fold-affine.js';
import { fuseHardSwish } from './fuse-hard-swish.js';
import { convolveGated } from './gated-convolution.js';
import { Graph, type Rule } from './graph.js';
import { joinGate } from './join-gate.js';
import { keepLikeliest } from './keep-likeliest.js';
import { mergePointwise } from './merge-pointwise.js';
import { poolFirst } from './pool-first.js';
import { splitConcatenation, splitSum } from './split-convolution.js';
import { joinTransposedConvolutions } from './transposed-convolutions.js';

/** In this order: each relies on what those before it have left. They leave the function as it is. */
export const RULES: readonly Rule[] = [
  foldAffine,
  fuseHardSwish,
  absorbAffine,
  mergePointwise,
  joinTransposedConvolutions,
  joinGate,
  splitSum,
  splitConcatenation,
  convolveGated,
  poolFirst,
];

/** Of recognition, of which a part is not looked at. */
export const RECOGNITION_RULES: readonly Rule[] = [...RULES, keepLikeliest];

/**
 * A graph that onnxruntime computes in less time. By RULES it is the same function, equal but for the rounding of sums. A
 * model in which no rule finds its pattern stays as it is.
 * @throws Error when the bytes are not a model
 */
export function rewriteModel(bytes: Uint8Array, rules: readonly Rule[] = RULES): Uint8Array {
  const graph = new Graph(bytes);
  if (!graph.isFlat) return bytes;
  for (const rule of rules) graph.apply(rule);
  return graph.encode();
}
