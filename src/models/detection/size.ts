import { DETECTION } from './preset.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** To which a picture is scaled before detection: its longer side is about `longSide`, both are multiples of 32. */
export function detectionSize(picture: Size, longSide: number): Size {
  const scale = longSide / Math.max(picture.width, picture.height);
  return { width: toMultiple(picture.width * scale), height: toMultiple(picture.height * scale) };
}

function toMultiple(side: number): number {
  return Math.max(1, Math.round(side / DETECTION.sideMultiple)) * DETECTION.sideMultiple;
}
