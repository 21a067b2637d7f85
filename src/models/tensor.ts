import type { Raster } from '../pictures/raster.js';

/** `(value / 255 - mean) / std`, for each plane in the order in which the model wants them. */
export interface Normalisation {
  readonly mean: readonly [number, number, number];
  readonly std: readonly [number, number, number];
}

/**
 * Writes a picture into `target` as three planes (CHW) in blue, green, red order: the
 * PP-OCR models were trained on pictures as OpenCV reads them. `stride` is the row length of a plane, which
 * may be longer than the picture is wide.
 */
export function writePlanes(
  raster: Raster,
  { mean, std }: Normalisation,
  target: Float32Array,
  stride: number = raster.width,
): void {
  const plane = stride * raster.height;
  for (let channel = 0; channel < 3; channel += 1) {
    const source = raster.channels === 1 ? 0 : 2 - channel;
    const factor = 1 / (255 * (std[channel] ?? 1));
    const shift = (mean[channel] ?? 0) / (std[channel] ?? 1);
    writePlane(
      raster,
      source,
      factor,
      shift,
      target.subarray(channel * plane, (channel + 1) * plane),
      stride,
    );
  }
}

function writePlane(
  { width, height, channels, data }: Raster,
  channel: number,
  factor: number,
  shift: number,
  target: Float32Array,
  stride: number,
): void {
  for (let y = 0, i = channel; y < height; y += 1) {
    for (let x = 0, at = y * stride; x < width; x += 1, at += 1, i += channels) {
      target[at] = (data[i] ?? 0) * factor - shift;
    }
  }
}
