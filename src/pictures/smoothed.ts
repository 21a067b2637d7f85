import sharp from 'sharp';
import { createRaster, type Raster } from './raster.js';

/** The picture blurred by a Gaussian of the given standard deviation, in pixels. */
export async function smoothed(
  { width, height, channels, data }: Raster,
  deviation: number,
): Promise<Raster> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const picture = sharp(bytes, { raw: { width, height, channels } });
  // Without a colour space named, grey would come back as three channels.
  const blurred = picture.blur(deviation).toColourspace(channels === 1 ? 'b-w' : 'srgb');
  return createRaster({ width, height, channels }, await blurred.raw().toBuffer());
}
