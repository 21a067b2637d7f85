import sharp, { type SharpOptions } from 'sharp';
import { createRaster, type Raster } from '../raster.js';
import type { PictureCodec } from './codec.js';
import { DECODED_SIDE_PIXELS, PICTURE_SIDE_PIXELS } from './picture-limits.js';

/**
 * 'error' refuses files that were cut short, since half a licence would otherwise be read without a word, and
 * lets mere warnings pass, such as the stray bytes that many phones leave in their JPEGs. One level lower,
 * 'truncated', a TIFF that was cut short is accepted.
 */
const FAIL_ON = 'error';

const DECODING: SharpOptions = {
  failOn: FAIL_ON,
  limitInputPixels: PICTURE_SIDE_PIXELS.max ** 2,
  // The first page of a TIFF with several; a picture is one page.
  page: 0,
  // Where something is in a picture is told in pixels of the picture as stored, so its EXIF orientation is
  // left alone; the page reader finds out by itself which way is up.
  autoOrient: false,
};

const LARGEST = { width: DECODED_SIDE_PIXELS, height: DECODED_SIDE_PIXELS };

/** JPEG, PNG and TIFF through libvips. */
export const sharpCodec: PictureCodec = {
  async readSize(bytes) {
    // No pixel limit here: it would turn a picture that is too large into one that cannot be read.
    const { width, height } = await sharp(bytes, { failOn: FAIL_ON, limitInputPixels: false }).metadata();
    return { width, height };
  },

  /** Whatever the depth, palette, colour space and transparency were: 8-bit RGB, on white; see DECODED_SIDE_PIXELS. */
  async decode(bytes): Promise<Raster> {
    const pipeline = sharp(bytes, DECODING)
      .resize({ ...LARGEST, fit: 'inside', withoutEnlargement: true, kernel: 'linear' })
      .flatten({ background: 'white' })
      .toColourspace('srgb');
    const { data, info } = await pipeline.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) {
      throw new Error(`expected 3 channels after decoding, got ${info.channels}`);
    }
    return createRaster({ width: info.width, height: info.height, channels: 3 }, data);
  },
};
