import { applyHomography, type Homography, invertHomography } from '../../../pictures/geometry/homography.js';
import { createRaster, type Raster } from '../../../pictures/raster.js';
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
  const { channels } = picture;
  const toPicture = invertHomography(toPage);
  const width = PAGE.width / SAMPLE_STEP;
  const height = PAGE.height / SAMPLE_STEP;
  const data = new Uint8Array(width * height * channels);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += channels) {
      const point = applyHomography(toPicture, { x: (x + 0.5) * SAMPLE_STEP, y: (y + 0.5) * SAMPLE_STEP });
      const from = pixelAt(picture, point.x, point.y);
      for (let c = 0; c < channels; c += 1) data[at + c] = picture.data[from + c] ?? 0;
    }
  }
  return createRaster({ width, height, channels }, data);
}

function pixelAt({ width, height, channels }: Raster, x: number, y: number): number {
  const column = Math.min(Math.max(Math.floor(x), 0), width - 1);
  const row = Math.min(Math.max(Math.floor(y), 0), height - 1);
  return (row * width + column) * channels;
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
