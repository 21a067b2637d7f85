import { type Homography, homographyBetween } from './geometry/homography.js';
import type { Quadrilateral } from './geometry/point.js';
import { quadrilateralSize, rectangle } from './geometry/quadrilateral.js';
import type { Raster } from './raster.js';

/**
 * The inside of a quadrilateral of `picture`, straightened to `width` × `height` pixels. Where the picture
 * is finer than the result, several samples are averaged: a single one would drop thin strokes.
 */
export function straighten(picture: Raster, from: Quadrilateral, width: number, height: number): Raster {
  const size = quadrilateralSize(from);
  const samples = Math.min(4, Math.max(1, Math.round(size.height / height)));
  const fine = rectangle(0, 0, width * samples, height * samples);
  const toPicture = homographyBetween(fine, from);
  const sampled = sample(picture, toPicture, width * samples, height * samples);
  return samples === 1 ? sampled : averaged(sampled, samples);
}

/** Bilinear samples at the centres of the target's pixels; what lies outside repeats the picture's edge. */
function sample(picture: Raster, toPicture: Homography, width: number, height: number): Raster {
  const { channels } = picture;
  const [a, b, c, d, e, f, g, h, i] = toPicture;
  const data = new Uint8Array(width * height * channels);
  for (let y = 0.5, at = 0; y < height; y += 1) {
    // Not through applyHomography: its points, two for each pixel, cost as much as the pixels.
    for (let x = 0.5; x < width; x += 1, at += channels) {
      const w = g * x + h * y + i;
      writeBilinear(picture, (a * x + b * y + c) / w - 0.5, (d * x + e * y + f) / w - 0.5, data, at);
    }
  }
  return { width, height, channels, data };
}

function writeBilinear(picture: Raster, x: number, y: number, target: Uint8Array, at: number): void {
  const { width, height, channels, data } = picture;
  const cx = Math.min(Math.max(x, 0), width - 1);
  const cy = Math.min(Math.max(y, 0), height - 1);
  const left = Math.floor(cx);
  const top = Math.floor(cy);
  const fx = cx - left;
  const fy = cy - top;
  const a = (top * width + left) * channels;
  const b = left + 1 < width ? a + channels : a;
  const down = top + 1 < height ? width * channels : 0;
  for (let c = 0; c < channels; c += 1) {
    const upper = pixel(data, a + c) * (1 - fx) + pixel(data, b + c) * fx;
    const lower = pixel(data, a + down + c) * (1 - fx) + pixel(data, b + down + c) * fx;
    target[at + c] = upper * (1 - fy) + lower * fy + 0.5;
  }
}

/** Every `factor` × `factor` block becomes one pixel. */
function averaged({ width, height, channels, data }: Raster, factor: number): Raster {
  const target = { width: width / factor, height: height / factor, channels };
  const averages = new Uint8Array(target.width * target.height * channels);
  const stride = width * channels;
  for (let y = 0, at = 0; y < target.height; y += 1) {
    for (let x = 0; x < target.width; x += 1) {
      const block = y * factor * stride + x * factor * channels;
      for (let c = 0; c < channels; c += 1, at += 1) {
        averages[at] = sumOfBlock(data, block + c, factor, channels, stride) / (factor * factor);
      }
    }
  }
  return { ...target, data: averages };
}

function sumOfBlock(
  data: Uint8Array,
  start: number,
  factor: number,
  channels: number,
  stride: number,
): number {
  let sum = 0;
  for (let y = 0, row = start; y < factor; y += 1, row += stride) {
    for (let x = 0, at = row; x < factor; x += 1, at += channels) sum += pixel(data, at);
  }
  return sum;
}

/** An index computed from the raster's own size is always inside it; 0 satisfies the type checker only. */
function pixel(data: Uint8Array, index: number): number {
  return data[index] ?? 0;
}
