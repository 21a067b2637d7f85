import { type Homography, homographyBetween } from './geometry/homography.js';
import type { Quadrilateral } from './geometry/point.js';
import { quadrilateralSize, rectangle } from './geometry/quadrilateral.js';
import { createRaster, type Raster } from './raster.js';

/**
 * The inside of a quadrilateral of `picture`, straightened to `width` × `height` pixels. Where the picture
 * is finer than the result, several samples are averaged: a single one would drop thin strokes. What lies outside
 * repeats the picture's edge.
 */
export function straighten(picture: Raster, from: Quadrilateral, width: number, height: number): Raster {
  const size = quadrilateralSize(from);
  const samples = Math.min(4, Math.max(1, Math.round(size.height / height)));
  const toPicture = homographyBetween(rectangle(0, 0, width * samples, height * samples), from);
  const target = emptyRaster(width, height, picture.channels);
  if (samples === 1) writeBilinear(picture, toPicture, target);
  else writeAverages(picture, toPicture, target, samples);
  return target;
}

/**
 * The inside of a quadrilateral of `picture` in `width` × `height` of its pixels, each as it is. What lies outside
 * repeats the picture's edge.
 */
export function sampled(picture: Raster, from: Quadrilateral, width: number, height: number): Raster {
  const target = emptyRaster(width, height, picture.channels);
  writeAverages(picture, homographyBetween(rectangle(0, 0, width, height), from), target, 1);
  return target;
}

function emptyRaster(width: number, height: number, channels: Raster['channels']): Raster {
  return createRaster({ width, height, channels }, new Uint8Array(width * height * channels));
}

/** One bilinear sample at the centre of each pixel. */
function writeBilinear(picture: Raster, [a, b, c, d, e, f, g, h, i]: Homography, target: Raster): void {
  const { data, channels } = picture;
  const [lastX, lastY, stride] = [picture.width - 1, picture.height - 1, picture.width * channels];
  const { second, third } = offsets(picture);
  for (let y = 0.5, at = 0; y < target.height; y += 1) {
    // Not through applyHomography, nor a function of our own for keeping within the picture: V8 does not inline all that
    // is called here, and the points and numbers handed over, each an object then, cost as much as the pixels.
    for (let x = 0.5; x < target.width; x += 1, at += channels) {
      const w = g * x + h * y + i;
      const px = Math.min(Math.max((a * x + b * y + c) / w - 0.5, 0), lastX);
      const py = Math.min(Math.max((d * x + e * y + f) / w - 0.5, 0), lastY);
      const left = whole(px);
      const top = whole(py);
      const right = left < lastX ? channels : 0;
      const down = top < lastY ? stride : 0;
      const fx = px - left;
      const fy = py - top;
      const from = top * stride + left * channels;
      target.data[at] = mixed(data, from, right, down, fx, fy);
      target.data[at + second] = mixed(data, from + second, right, down, fx, fy);
      target.data[at + third] = mixed(data, from + third, right, down, fx, fy);
    }
  }
}

function mixed(data: Uint8Array, from: number, right: number, down: number, fx: number, fy: number): number {
  const upper = pixel(data, from) * (1 - fx) + pixel(data, from + right) * fx;
  const lower = pixel(data, from + down) * (1 - fx) + pixel(data, from + down + right) * fx;
  return whole(upper * (1 - fy) + lower * fy + 0.5);
}

/**
 * The mean of `samples` × `samples` points of each pixel. As many points as there are pixels of the picture need no
 * interpolation, which takes four times as long.
 */
function writeAverages(
  picture: Raster,
  [a, b, c, d, e, f, g, h, i]: Homography,
  target: Raster,
  samples: number,
): void {
  const { data, channels } = picture;
  const [lastX, lastY, stride] = [picture.width - 1, picture.height - 1, picture.width * channels];
  const { second, third } = offsets(picture);
  const [count, width, height] = [samples * samples, target.width * samples, target.height * samples];
  for (let top = 0.5, at = 0; top < height; top += samples) {
    for (let left = 0.5; left < width; left += samples, at += channels) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let y = top; y < top + samples; y += 1) {
        for (let x = left; x < left + samples; x += 1) {
          const w = g * x + h * y + i;
          const column = whole(Math.min(Math.max((a * x + b * y + c) / w, 0), lastX));
          const row = whole(Math.min(Math.max((d * x + e * y + f) / w, 0), lastY));
          const from = row * stride + column * channels;
          red += pixel(data, from);
          green += pixel(data, from + second);
          blue += pixel(data, from + third);
        }
      }
      target.data[at] = red / count;
      target.data[at + second] = green / count;
      target.data[at + third] = blue / count;
    }
  }
}

/** Of the channels of a pixel; a grey picture has one in place of three. */
function offsets({ channels }: Raster): { second: number; third: number } {
  return channels === 1 ? { second: 0, third: 0 } : { second: 1, third: 2 };
}

/** Math.floor gives -0 a thought, and takes as long as the rest of a sample. */
function whole(value: number): number {
  return value | 0;
}

/** An index computed from the raster's own size is always inside it; 0 satisfies the type checker only. */
function pixel(data: Uint8Array, index: number): number {
  return data[index] ?? 0;
}
