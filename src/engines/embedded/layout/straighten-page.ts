import {
  type Homography,
  homographyBetween,
  invertHomography,
  mapQuadrilateral,
  multiply,
} from '../../../pictures/geometry/homography.js';
import { quadrilateralSize, rectangle } from '../../../pictures/geometry/quadrilateral.js';
import type { Raster } from '../../../pictures/raster.js';
import { straighten } from '../../../pictures/warp.js';
import type { PageLayout } from './page-layout.js';
import { pageRotation } from './page-rotation.js';
import { PAGE } from './templates.js';

/** A page cut out of its picture, upright and without what lies around it. */
export interface StraightPage {
  readonly raster: Raster;
  /** From pixels of the raster to pixels of the picture. */
  readonly toPicture: Homography;
}

/** Detection and recognition were trained on level text, and read it a few degrees off as well. */
const LEVEL_DEGREES = 2;
/** Captions give the page's edges to about this many page units. */
const MARGIN = 30;
/** Pixels: about 1 to 2 for a page unit. Chosen by reason, not measured. */
const WIDTH = { min: 880, max: 1760 } as const;

/** Whether a page lies level in its picture, so that straightening would change little. */
export function isLevel({ toPage, medium }: PageLayout): boolean {
  const rotation = pageRotation(toPage);
  return medium === 'ELECTRONIC' || Math.min(rotation, 360 - rotation) <= LEVEL_DEGREES;
}

/** How wide the page lies in its picture, in pixels. */
export function widthInPicture({ toPage }: Pick<PageLayout, 'toPage'>): number {
  const page = rectangle(0, 0, PAGE.width, PAGE.height);
  return quadrilateralSize(mapQuadrilateral(invertHomography(toPage), page)).width;
}

export function straightenPage(picture: Raster, { toPage }: PageLayout): StraightPage {
  const onPage = rectangle(-MARGIN, -MARGIN, PAGE.width + MARGIN, PAGE.height + MARGIN);
  const inPicture = mapQuadrilateral(invertHomography(toPage), onPage);
  const width = Math.round(Math.min(Math.max(quadrilateralSize(inPicture).width, WIDTH.min), WIDTH.max));
  const height = Math.round((width * (PAGE.height + 2 * MARGIN)) / (PAGE.width + 2 * MARGIN));
  const raster = straighten(picture, inPicture, width, height);
  return { raster, toPicture: homographyBetween(rectangle(0, 0, width, height), inPicture) };
}

/** A layout found on the straightened page, with its places in pixels of the picture. */
export function backInPicture(layout: PageLayout, toPicture: Homography): PageLayout {
  const values = layout.values.map((value) => ({
    ...value,
    line: { ...value.line, quadrilateral: mapQuadrilateral(toPicture, value.line.quadrilateral) },
  }));
  return { ...layout, values, toPage: multiply(layout.toPage, invertHomography(toPicture)) };
}
