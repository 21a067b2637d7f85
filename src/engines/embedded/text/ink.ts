import { closed } from '../../../pictures/closing.js';
import { luma, pixelValues } from '../../../pictures/pixel-values.js';
import type { Raster } from '../../../pictures/raster.js';

/** A part of a view in its pixels, from `left` and `top` up to but without `right` and `bottom`. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How much darker than the paper around them the pixels of a view are: print, and little else. */
export class Ink {
  private constructor(
    private readonly darkness: Int16Array,
    private readonly width: number,
    private readonly height: number,
  ) {}

  /** @param reach in pixels; what is twice as thick, or thicker, counts as paper */
  static of(view: Raster, reach: number): Ink {
    const grey = pixelValues(view, luma);
    const paper = closed(grey, view, reach);
    const darkness = Int16Array.from(grey, (value, i) => (paper[i] ?? 0) - value);
    return new Ink(darkness, view.width, view.height);
  }

  /** The mean darkness of a box, 0 to 255; of one that lies outside, 0. */
  mean(box: Box): number {
    const [left, right] = [Math.max(0, box.left), Math.min(this.width, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(this.height, box.bottom)];
    let sum = 0;
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) sum += this.darkness[y * this.width + x] ?? 0;
    }
    return sum / Math.max(1, (right - left) * (bottom - top));
  }
}
