import { OcrErrorCode } from '../../license/error-codes.js';
import { type OcrFailure, ocrFailure } from '../../license/failure.js';
import type { DecodedPicture } from '../raster.js';
import { bmpCodec } from './bmp/bmp-codec.js';
import type { PictureCodec } from './codec.js';
import { detectFormat, PictureFormat } from './picture-format.js';
import { isWithinLimits, PICTURE_SIDE_PIXELS, type PictureSize } from './picture-limits.js';
import { sharpCodec } from './sharp-codec.js';

const CODECS: Record<PictureFormat, PictureCodec> = {
  JPEG: sharpCodec,
  PNG: sharpCodec,
  TIFF: sharpCodec,
  BMP: bmpCodec,
};

/**
 * Decodes a JPEG, PNG, BMP or TIFF file of untrusted origin to the pixels as they are stored, or fewer of them where it
 * is larger than DECODED_SIDE_PIXELS.
 * Gives IMAGE_FORMAT_UNSUPPORTED for other files and for damaged ones, IMAGE_SIZE_OUT_OF_RANGE for sides
 * outside PICTURE_SIDE_PIXELS, and never throws.
 */
export async function decodePicture(bytes: Uint8Array): Promise<DecodedPicture | OcrFailure> {
  try {
    const { format, mediaType } = await detectFormat(bytes);
    return format === null ? unsupported(mediaType) : await decodeAs(format, bytes);
  } catch (cause) {
    // Which bytes a parser stumbles over is beyond listing; whichever they are, the file is at fault.
    return unsupported(null, cause);
  }
}

async function decodeAs(format: PictureFormat, bytes: Uint8Array): Promise<DecodedPicture | OcrFailure> {
  try {
    const size = await CODECS[format].readSize(bytes);
    if (!isWithinLimits(size)) return outOfRange(size);
    const { width, height } = size;
    return { ...(await CODECS[format].decode(bytes)), stored: { width, height } };
  } catch (cause) {
    const message = `The ${format} picture is damaged, incomplete or of a variant that is not supported.`;
    return ocrFailure(OcrErrorCode.IMAGE_FORMAT_UNSUPPORTED, message, { cause });
  }
}

function unsupported(mediaType: string | null, cause?: unknown): OcrFailure {
  const accepted = Object.values(PictureFormat).join(', ');
  const message = `Expected a picture in one of the formats ${accepted}; got ${mediaType ?? 'none that is known'}.`;
  return ocrFailure(OcrErrorCode.IMAGE_FORMAT_UNSUPPORTED, message, { cause });
}

function outOfRange({ width, height }: PictureSize): OcrFailure {
  const { min, max } = PICTURE_SIDE_PIXELS;
  const message = `Expected sides of ${min} to ${max} pixels; got ${width} x ${height}.`;
  return ocrFailure(OcrErrorCode.IMAGE_SIZE_OUT_OF_RANGE, message);
}
