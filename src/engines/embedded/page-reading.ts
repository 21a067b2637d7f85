import type { PageReading } from '../../license/reading.js';
import type { Raster } from '../../pictures/raster.js';
import { fieldReading, linesOf } from './fields/field-reading.js';
import { withFullStops } from './fields/full-stops.js';
import { pageFields } from './fields/page-fields.js';
import type { PageLayout } from './layout/page-layout.js';
import { pageRotation } from './layout/page-rotation.js';
import { qualityWarnings } from './quality/quality-warnings.js';
import { splitStamp } from './stamp/stamp-lines.js';
import { countUnread } from './text/unread-print.js';

/** One picture twice: as it is read, and as it came, of which alone the quality is. */
export interface Pictures {
  readonly picture: Raster;
  readonly original: Raster;
}

/** What stands on a page: its fields, what the picture shows of its quality, and how it lies in the picture. */
export function pageReading(
  layout: PageLayout,
  { picture, original }: Pictures,
  alphabet: ReadonlySet<string>,
): PageReading {
  const { stamp, page } = splitStamp(layout, picture);
  const read = withFullStops(page, picture);
  const fields = [
    ...pageFields(read, { alphabet, countUnread: (line) => countUnread(picture, line) }),
    ...fieldReading('ISSUING_AUTHORITY', linesOf(stamp), page.toPage),
  ];
  return {
    side: page.side,
    medium: page.medium,
    fields,
    warnings: qualityWarnings(original, page, fields),
    image: { width: picture.width, height: picture.height, rotation: pageRotation(page.toPage) },
  };
}
