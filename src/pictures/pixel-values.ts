import type { Raster } from './raster.js';

/** One value for each pixel, 0 to 255, made of its red, green and blue. */
export function pixelValues(
  { channels, data }: Raster,
  value: (red: number, green: number, blue: number) => number,
): Uint8Array {
  if (channels === 1) return data.map((grey) => value(grey, grey, grey));
  const values = new Uint8Array(data.length / 3);
  for (let i = 0, at = 0; i < values.length; i += 1, at += 3) {
    values[i] = value(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  }
  return values;
}

/** How bright a pixel looks (luma of ITU-R BT.601). */
export function luma(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
