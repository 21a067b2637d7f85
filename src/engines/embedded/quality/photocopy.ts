import type { PageSide } from '../../../license/field.js';
import { percentile } from '../../../pictures/percentile.js';
import { pixelValues } from '../../../pictures/pixel-values.js';
import type { Raster } from '../../../pictures/raster.js';

interface ColourLimit {
  /** Which of the samples is looked at, as the share of those that are less colourful. */
  readonly share: number;
  /** Most of its colour on a grey copy, as the range of its channels, 0 to 255. */
  readonly max: number;
}

/**
 * Grey pages have a colour of 0 here, or a few from JPEG and the sensor. Main pages in colour have 42 or more from
 * their stamp, which takes a twentieth of the page, and their portrait. Duplicate pages are tinted as a whole, by 6
 * or more.
 */
const GREY: Record<PageSide, ColourLimit> = {
  FRONT: { share: 0.98, max: 15 },
  BACK: { share: 0.8, max: 4 },
};

/**
 * Whether a page of paper is without colour, as only a grey copy is. A main page may be tinted as a whole, by
 * warm light or a scanner's lamp, and is a copy still: without its tint it has neither a red stamp nor skin. A
 * duplicate page is pale itself, so there only plain grey tells.
 */
export function isPhotocopy(samples: Raster, side: PageSide): boolean {
  return samples.channels === 1 || colourOf(samples, side) <= GREY[side].max;
}

function colourOf(samples: Raster, side: PageSide): number {
  const [byRed, byBlue] = side === 'FRONT' ? tintOf(samples) : [1, 1];
  const colours = pixelValues(samples, (red, green, blue) => {
    const [r, b] = [red / byRed, blue / byBlue];
    return Math.min(255, Math.max(r, green, b) - Math.min(r, green, b));
  });
  return percentile(colours, GREY[side].share);
}

/** How strong red and blue are on most of the page, as shares of green. */
function tintOf(samples: Raster): [number, number] {
  const red = percentile(
    pixelValues(samples, (value) => value),
    0.5,
  );
  const green = percentile(
    pixelValues(samples, (_, value) => value),
    0.5,
  );
  const blue = percentile(
    pixelValues(samples, (_, __, value) => value),
    0.5,
  );
  const usual = (value: number) => Math.max(1, value) / Math.max(1, green);
  return [usual(red), usual(blue)];
}
