/** Pixels, both ends included: every side of a picture, as the driving-licence OCR contract has it. */
export const PICTURE_SIDE_PIXELS = { min: 100, max: 8000 } as const;

/**
 * Longer side to which larger pictures are scaled down while they are decoded, in pixels. A page that fills a third of
 * the picture still has 1.1 pixels to a tenth of a millimetre, as many as print is read at. Undiminished, 8000
 * pixels take longer to decode and to cut lines out of than the lines to read.
 */
export const DECODED_SIDE_PIXELS = 3000;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export function isWithinLimits({ width, height }: PictureSize): boolean {
  const { min, max } = PICTURE_SIDE_PIXELS;
  return Math.min(width, height) >= min && Math.max(width, height) <= max;
}
