import type { Quadrilateral } from '../../../license/reading.js';
import type { CaptionPlace } from '../layout/templates.js';

/** An upright rectangle on the page, in page units. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Captions are 24 to 36 page units high. */
const HALF_CAPTION = 15;

export function areaOfCaption({ left, right, y }: CaptionPlace): Area {
  return { left, right, top: y - HALF_CAPTION, bottom: y + HALF_CAPTION };
}

/** The smallest area that holds a quadrilateral. */
export function areaOf(quadrilateral: Quadrilateral): Area {
  const xs = quadrilateral.map(({ x }) => x);
  const ys = quadrilateral.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

export function enlarged({ left, top, right, bottom }: Area, by: number): Area {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

export function overlap(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
