import {
  type Homography,
  invertHomography,
  mapQuadrilateral,
} from '../../../pictures/geometry/homography.js';
import { rectangle } from '../../../pictures/geometry/quadrilateral.js';
import { createRaster, type Raster } from '../../../pictures/raster.js';
import { sampled } from '../../../pictures/warp.js';
import { PAGE } from '../layout/templates.js';

/** Page units from one sample to the next. */
export const SAMPLE_STEP = 10;

/** How much is left out, in page units: the page's right end is the farthest from its captions, and the least sure. */
const RIM = { left: 40, top: 40, right: 80, bottom: 40 } as const;

/**
 * A page as a picture of 88 × 60 pixels, each one pixel of the picture as it is: averages would hide how bright
 * paper and how red a thin stroke is. What lies outside the picture repeats its edge.
 */
export function pageSamples(picture: Raster, toPage: Homography): Raster {
  const page = mapQuadrilateral(invertHomography(toPage), rectangle(0, 0, PAGE.width, PAGE.height));
  return sampled(picture, page, PAGE.width / SAMPLE_STEP, PAGE.height / SAMPLE_STEP);
}

/** Without the rim, where a page that was found inexactly shows what lies beside it. */
export function innerSamples({ width, height, channels, data }: Raster): Raster {
  const [left, top] = [RIM.left / SAMPLE_STEP, RIM.top / SAMPLE_STEP];
  const inner = {
    width: width - left - RIM.right / SAMPLE_STEP,
    height: height - top - RIM.bottom / SAMPLE_STEP,
  };
  const rows = Array.from({ length: inner.height }, (_, y) => {
    const from = ((y + top) * width + left) * channels;
    return data.subarray(from, from + inner.width * channels);
  });
  return createRaster({ ...inner, channels }, Buffer.concat(rows));
}
