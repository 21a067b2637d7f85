import type { Raster } from '../raster.js';
import type { PictureSize } from './picture-limits.js';

/** What decodes one group of formats. Both methods throw on bytes that are damaged, cut short or unknown. */
export interface PictureCodec {
  /** From the header alone, so that a few bytes that claim a huge picture cost no memory. */
  readSize(bytes: Uint8Array): Promise<PictureSize>;
  /** Only for pictures whose size was found within the limits; may scale down what is beyond DECODED_SIDE_PIXELS. */
  decode(bytes: Uint8Array): Promise<Raster>;
}
