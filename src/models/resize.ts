import sharp from 'sharp';
import type { Raster } from '../pictures/raster.js';

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
  return {
    width: toWidth,
    height: toHeight,
    channels: scaled.info.channels === 1 ? 1 : 3,
    data: scaled.data,
  };
}
