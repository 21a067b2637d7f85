import { applyHomography, type Homography, invertHomography } from '../../../pictures/geometry/homography.js';
import { PAGE } from './templates.js';

/** Degrees clockwise, 0 to 360, that turn the picture so that the page's rows run from left to right. */
export function pageRotation(toPage: Homography): number {
  const toPicture = invertHomography(toPage);
  const left = applyHomography(toPicture, { x: 0, y: PAGE.height / 2 });
  const right = applyHomography(toPicture, { x: PAGE.width, y: PAGE.height / 2 });
  const angle = (Math.atan2(right.y - left.y, right.x - left.x) * 180) / Math.PI;
  const degrees = Math.round(-angle * 10) / 10;
  return (degrees + 360) % 360;
}
