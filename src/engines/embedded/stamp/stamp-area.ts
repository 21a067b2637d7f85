import type { Quadrilateral } from '../../../license/reading.js';
import { components } from '../../../models/detection/components.js';
import { convexHull } from '../../../pictures/geometry/convex-hull.js';
import {
  corners,
  type RotatedRectangle,
  smallestRectangle,
} from '../../../pictures/geometry/rotated-rectangle.js';
import type { Raster } from '../../../pictures/raster.js';
import { rednessMap } from './redness.js';

/** The stamp's frame is about this red, of 0 (grey) to 1; skin and warm light stay below. */
const RED = 0.2;
/** On the electronic licence the stamp is about a sixth as wide as the screen. */
const MIN_SIDE_SHARE = 0.08;
/** The stamp is square; its frame may be broken at an edge. */
const MAX_ASPECT = 1.4;

/**
 * The largest red square of a picture, found by its frame: the electronic licence has the stamp at various
 * places, amid its values. Undefined where there is none.
 */
export function findRedSquare(picture: Raster): Quadrilateral | undefined {
  const { map, pixelsPerCell } = rednessMap(picture);
  const minSide = MIN_SIDE_SHARE * map.width;
  const squares = components(map, RED)
    .map(({ outline }) => smallestRectangle(convexHull(outline)))
    .filter(({ width, height }) => height >= minSide && width <= MAX_ASPECT * height);
  const [largest] = squares.sort((a, b) => b.width * b.height - a.width * a.height);
  return largest && corners(enlarged(largest, pixelsPerCell));
}

function enlarged({ centre, width, height, angle }: RotatedRectangle, by: number): RotatedRectangle {
  return { centre: { x: centre.x * by, y: centre.y * by }, width: width * by, height: height * by, angle };
}
