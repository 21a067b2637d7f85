import type { Raster } from '../../pictures/raster.js';
import { findCaptions } from './layout/find-captions.js';
import { findPages } from './layout/find-pages.js';
import type { PageLayout } from './layout/page-layout.js';
import { backInPicture, isLevel, straightenPage } from './layout/straighten-page.js';
import type { LineReader } from './text/line-reader.js';
import { PictureLines } from './text/picture-lines.js';

/** Longer side of the picture as detection sees it, in pixels: the smallest captions stay 12 pixels high. */
const DETECTION_SIDE = 960;

/**
 * The pages whose captions are found among all that stands in the picture. Text does not show which way up it is;
 * captions that make no page may just have been read upside down.
 */
export async function findPagesByCaptions(reader: LineReader, picture: Raster): Promise<PageLayout[]> {
  const lines = await PictureLines.find(reader, picture, DETECTION_SIDE);
  const found = findPages(findCaptions(await lines.read()));
  return found.length > 0 ? found : findPages(findCaptions(await lines.readTurned()));
}

/** A page that lies askew, or seen from the side, is cut out, straightened and read once more. */
export async function readLevel(reader: LineReader, picture: Raster, page: PageLayout): Promise<PageLayout> {
  if (isLevel(page)) return page;
  const { raster, toPicture } = straightenPage(picture, page);
  const lines = await PictureLines.find(reader, raster, DETECTION_SIDE);
  const pages = findPages(findCaptions(await lines.read()));
  const again = pages.find(({ side }) => side === page.side);
  return again === undefined ? page : backInPicture(again, toPicture);
}
