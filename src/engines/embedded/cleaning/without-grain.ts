import { grainOf } from '../../../pictures/grain.js';
import type { Raster } from '../../../pictures/raster.js';
import { smoothed } from '../../../pictures/smoothed.js';

/**
 * Of 255. 144 pictures have 8 at most, from the fine lines of the background, and 11 at 0.7 of their size. With a sensor's
 * noise in the dark they have 15 and more, with the stripes of a photographed screen 13 and more, but for one with 10.
 */
const MOST = 12;
/** In pixels: takes stripes 3 to 4 pixels wide away, and leaves strokes 2 pixels wide readable. */
const DEVIATION = 1.2;

/**
 * The picture without its noise, or without the stripes of a screen that was photographed; the picture itself where it
 * is not that grainy. Of 319 fields on small, glaring and dot-matrix pages under stripes 314 are right, and 210 without it.
 */
export async function withoutGrain(picture: Raster): Promise<Raster> {
  return grainOf(picture) > MOST ? smoothed(picture, DEVIATION) : picture;
}
