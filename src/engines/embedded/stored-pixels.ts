import type { FieldReading, PageReading } from '../../license/reading.js';
import type { Point } from '../../pictures/geometry/point.js';
import { scaled } from '../../pictures/geometry/quadrilateral.js';
import type { DecodedPicture } from '../../pictures/raster.js';
import type { PageOutcome } from '../engine.js';

/** What was read, with its places in pixels of the picture as stored: very large ones are decoded to fewer. */
export function inStoredPixels(
  outcome: PageOutcome,
  { width, height, stored }: Pick<DecodedPicture, 'width' | 'height' | 'stored'>,
): PageOutcome {
  if (outcome.kind !== 'pages' || width === stored.width) return outcome;
  const by = { x: stored.width / width, y: stored.height / height };
  const pages = outcome.pages.map((page) => enlarged(page, by));
  return {
    ...outcome,
    pages: pages.map((page) => ({ ...page, image: page.image && { ...page.image, ...stored } })),
  };
}

function enlarged(page: PageReading, by: Point): PageReading {
  const inPlace = (field: FieldReading) => ({
    ...field,
    polygon: field.polygon && scaled(field.polygon, by),
  });
  return { ...page, fields: page.fields.map(inPlace) };
}
