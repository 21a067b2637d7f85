import { percentile } from './percentile.js';
import type { Raster } from './raster.js';

/** One row in so many shows as well as all of them how grainy a picture is. */
const SAMPLED_ROWS = 16;

/**
 * How much a pixel differs from its neighbours without any reason, 0 to 255: how far it is, in most of the picture, from
 * lying between those on its left and right, and between those above and below. Print and edges take but a small part
 * of a picture, and do not count therefore; a sensor's noise, and the stripes of a photographed screen, are everywhere.
 */
export function grainOf({ width, height, channels, data }: Raster): number {
  const stride = width * channels;
  const green = channels === 3 ? 1 : 0;
  const columns = Math.max(0, width - 2);
  const rows = Math.max(0, Math.floor((height - 2) / SAMPLED_ROWS));
  const differences = new Uint8Array(columns * rows);
  for (let row = 0, i = 0; row < rows; row += 1) {
    let at = (1 + row * SAMPLED_ROWS) * stride + channels + green;
    for (let column = 0; column < columns; column += 1, i += 1, at += channels) {
      const twice = 2 * (data[at] ?? 0);
      const along = twice - (data[at - channels] ?? 0) - (data[at + channels] ?? 0);
      const across = twice - (data[at - stride] ?? 0) - (data[at + stride] ?? 0);
      differences[i] = Math.min(255, (Math.abs(along) + Math.abs(across)) / 2);
    }
  }
  return percentile(differences, 0.5);
}
