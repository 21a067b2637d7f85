import sharp from 'sharp';
import { createRaster, type Raster } from '../pictures/raster.js';

/** A picture scaled to other sides, in pixels, whatever that does to its proportions. */
export async function resized(
  { width, height, channels, data }: Raster,
  toWidth: number,
  toHeight: number,
): Promise<Raster> {
  const scaled = await sharp(data, { raw: { width, height, channels } })
    .resize(toWidth, toHeight, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const size = { width: toWidth, height: toHeight };
  return createRaster({ ...size, channels: scaled.info.channels === 1 ? 1 : 3 }, scaled.data);
}
