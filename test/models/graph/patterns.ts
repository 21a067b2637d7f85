import { convolutionAttributes } from '../../../src/models/graph/convolution.js';
import { ints, text } from '../../../src/models/graph/nodes.js';
import type { SmallModel } from './small-model.js';

export const POINT = convolutionAttributes([1, 1], [0, 0, 0, 0]);
export const BORDERED = convolutionAttributes([3, 3], [1, 1, 1, 1]);
export const DOUBLED = [ints('kernel_shape', [2, 2]), ints('strides', [2, 2])];
const NEAREST = [
  text('mode', 'nearest'),
  text('coordinate_transformation_mode', 'asymmetric'),
  text('nearest_mode', 'floor'),
];
export const CHANNELS = 8;
export const DIMS = [1, CHANNELS, 5, 6];

export type Build = (model: SmallModel) => string | readonly string[];

export function pointwise(m: SmallModel, x: string, from: number, to: number): string {
  return m.add('Conv', [x, m.weights(to, from, 1, 1)], POINT);
}

export function bordered(m: SmallModel, x: string, from: number, to: number): string {
  return m.add('Conv', [x, m.weights(to, from, 3, 3), m.weights(to)], BORDERED);
}

export function scalar(m: SmallModel, value: number): string {
  return m.constant([1], [value]);
}

export function hardSwish(m: SmallModel, y: string, divisor = 6): string {
  const limits = [m.constant([], [0]), m.constant([], [6])];
  const clip = m.add('Clip', [m.add('Add', [y, scalar(m, 3)]), ...limits]);
  return m.add('Div', [m.add('Mul', [y, clip]), scalar(m, divisor)]);
}

export function gate(m: SmallModel, y: string, channels: number): string {
  const pooled = m.add('GlobalAveragePool', [y]);
  const few = m.add('Relu', [pointwise(m, pooled, channels, 4)]);
  return m.add('HardSigmoid', [pointwise(m, few, 4, channels)]);
}

export function gated(m: SmallModel, y: string, channels: number): string {
  return m.add('Mul', [y, m.add('Add', [gate(m, y, channels), scalar(m, 1)])]);
}

export function enlarged(m: SmallModel, x: string, factor: number): string {
  return m.add('Resize', [x, m.constant([0], []), m.constant([4], [1, 1, factor, factor])], NEAREST);
}

export function halved(m: SmallModel, x: string, to: number, by = 2): string {
  const attributes = [ints('kernel_shape', [by, by]), ints('strides', [by, by])];
  return m.add('Conv', [x, m.weights(to, CHANNELS, by, by)], attributes);
}

export function normalised(m: SmallModel, x: string, channels: number): string {
  const variance = m.constant(
    [channels],
    m.random(channels).map((value) => value * value + 0.1),
  );
  const [scale, bias, mean] = [m.weights(channels), m.weights(channels), m.weights(channels)];
  return m.add('BatchNormalization', [x, scale, bias, mean, variance]);
}

export function affine(m: SmallModel, x: string, scale = -0.7, shift = 1.3): string {
  return m.add('Add', [m.add('Mul', [scalar(m, scale), x]), scalar(m, shift)]);
}
