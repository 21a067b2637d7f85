/** Pixels, both ends included: every side of a picture, as the driving-licence OCR contract has it. */
export const PICTURE_SIDE_PIXELS = { min: 100, max: 8000 } as const;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export function isWithinLimits({ width, height }: PictureSize): boolean {
  const { min, max } = PICTURE_SIDE_PIXELS;
  return Math.min(width, height) >= min && Math.max(width, height) <= max;
}
