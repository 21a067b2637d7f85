import { applyHomography, type Homography, invertHomography } from '../../../pictures/geometry/homography.js';
import type { Point } from '../../../pictures/geometry/point.js';
import type { Raster } from '../../../pictures/raster.js';
import { PAGE } from '../layout/templates.js';

/**
 * Points that lie on every page, in page units, clockwise from the top left. Captions stand in the upper left of a
 * page and give its corners the less exactly the farther off they are: on 144 pages that lie in their pictures
 * whole, the corners came out up to 43, 56, 101 and 65 units outside of them.
 */
const SURELY_ON_PAGE: readonly Point[] = [
  { x: 60, y: 60 },
  { x: PAGE.width - 60, y: 60 },
  { x: PAGE.width - 110, y: PAGE.height - 60 },
  { x: 70, y: PAGE.height - 60 },
];

/** Whether a corner of the page lies outside the picture for sure. */
export function isCutOff({ width, height }: Pick<Raster, 'width' | 'height'>, toPage: Homography): boolean {
  const toPicture = invertHomography(toPage);
  return SURELY_ON_PAGE.map((point) => applyHomography(toPicture, point)).some(
    ({ x, y }) => x < 0 || y < 0 || x > width || y > height,
  );
}
