import type { Raster } from '../../pictures/raster.js';
import { resized } from '../resize.js';
import { writePlanes } from '../tensor.js';
import { DETECTION } from './preset.js';

export interface DetectionInput {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Resizes a picture so that its longer side is about `longSide` and both are multiples of 32. */
export async function detectionInput(picture: Raster, longSide: number): Promise<DetectionInput> {
  const scale = longSide / Math.max(picture.width, picture.height);
  const width = toMultiple(picture.width * scale);
  const height = toMultiple(picture.height * scale);
  const scaled = await resized(picture, width, height);
  const data = new Float32Array(3 * width * height);
  writePlanes(scaled, DETECTION.normalisation, data);
  return { data, width, height };
}

function toMultiple(side: number): number {
  return Math.max(1, Math.round(side / DETECTION.sideMultiple)) * DETECTION.sideMultiple;
}
