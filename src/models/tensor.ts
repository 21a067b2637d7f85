import type { Raster } from '../pictures/raster.js';

/** `(value / 255 - mean) / std`, for each plane in the order in which the model wants them. */
export interface Normalisation {
  readonly mean: readonly [number, number, number];
  readonly std: readonly [number, number, number];
}

/**
 * Writes a picture into `target` as three planes (CHW) in blue, green, red order: the
 * PP-OCR models were trained on pictures as OpenCV reads them. `stride` is the row length of a plane; where
 * it is more than the picture is wide, grey follows (0 after normalisation), as in training.
 */
export function writePlanes(
  raster: Raster,
  { mean, std }: Normalisation,
  target: Float32Array,
  stride: number = raster.width,
): void {
  const { width, height, channels, data } = raster;
  const [blue, green, red] = [factor(std[0]), factor(std[1]), factor(std[2])];
  const [noBlue, noGreen, noRed] = [mean[0] / std[0], mean[1] / std[1], mean[2] / std[2]];
  const [toGreen, toBlue] = channels === 1 ? [0, 0] : [1, 2];
  const plane = stride * height;
  if (stride > width) target.fill(0);
  // The three planes in one go: one after the other they take half as long again.
  for (let y = 0, from = 0; y < height; y += 1) {
    for (let x = 0, at = y * stride; x < width; x += 1, at += 1, from += channels) {
      target[at] = (data[from + toBlue] ?? 0) * blue - noBlue;
      target[at + plane] = (data[from + toGreen] ?? 0) * green - noGreen;
      target[at + 2 * plane] = (data[from] ?? 0) * red - noRed;
    }
  }
}

function factor(std: number): number {
  return 1 / (255 * std);
}
