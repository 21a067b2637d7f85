import { OcrErrorCode } from '../../license/error-codes.js';
import { ocrFailure } from '../../license/failure.js';
import type { PageReading } from '../../license/reading.js';
import type { Raster } from '../../pictures/raster.js';
import type { PageOutcome, PageSelection } from '../engine.js';
import { fieldReading, linesOf } from './fields/field-reading.js';
import { isFilled } from './fields/is-filled.js';
import { pageFields } from './fields/page-fields.js';
import { findCaptions } from './layout/find-captions.js';
import { findPages } from './layout/find-pages.js';
import type { PageLayout } from './layout/page-layout.js';
import { pageRotation } from './layout/page-rotation.js';
import { backInPicture, isLevel, straightenPage } from './layout/straighten-page.js';
import type { PageReader, ReadOptions } from './page-reader.js';
import { qualityWarnings } from './quality/quality-warnings.js';
import { splitStamp } from './stamp/stamp-lines.js';
import type { LineReader } from './text/line-reader.js';

/** Reads a picture in four steps: its lines, the pages they make up, the wanted ones, their fields. */
export class LicenseReader implements PageReader {
  constructor(private readonly lines: LineReader) {}

  async read(picture: Raster, { pages }: ReadOptions): Promise<PageOutcome> {
    const found = await this.findPages(picture);
    const wanted = select(found, pages);
    if (wanted.length === 0)
      return unsuitable(
        found.filter((page) => isFilled(pageFields(page))),
        pages,
      );
    const read: PageReading[] = [];
    for (const page of wanted) read.push(pageReading(await this.readLevel(picture, page), picture));
    const filled = read.filter(({ fields }) => isFilled(fields));
    return filled.length === 0 ? unsuitable([], pages) : { kind: 'pages', pages: filled };
  }

  /** A page that lies askew, or seen from the side, is cut out, straightened and read once more. */
  private async readLevel(picture: Raster, page: PageLayout): Promise<PageLayout> {
    if (isLevel(page)) return page;
    const { raster, toPicture } = straightenPage(picture, page);
    const pages = findPages(findCaptions(await this.lines.read(raster)));
    const again = pages.find(({ side }) => side === page.side);
    return again === undefined ? page : backInPicture(again, toPicture);
  }

  /** Text does not show which way up it is; captions that make no page may just have been read upside down. */
  private async findPages(picture: Raster): Promise<PageLayout[]> {
    const lines = await this.lines.read(picture);
    const found = findPages(findCaptions(lines));
    if (found.length > 0) return found;
    return findPages(findCaptions(await this.lines.readTurned(picture, lines)));
  }
}

function select(found: readonly PageLayout[], pages: PageSelection): readonly PageLayout[] {
  if (pages === 'ALL') return found;
  if (pages === 'AUTO') return found.slice(0, 1);
  return found.filter(({ side }) => side === pages);
}

function unsuitable(found: readonly PageLayout[], pages: PageSelection): PageOutcome {
  const [other] = found;
  const message =
    other === undefined
      ? 'Expected a page of a driving licence; none was found in the picture.'
      : `Expected ${nameOf(pages)}; the picture shows ${nameOf(other.side)}.`;
  return ocrFailure(OcrErrorCode.IMAGE_UNSUITABLE, message);
}

function nameOf(page: PageSelection): string {
  if (page === 'FRONT') return 'the main page (主页) of a driving licence';
  if (page === 'BACK') return 'the duplicate page (副页) of a driving licence';
  return 'a page of a driving licence';
}

function pageReading(layout: PageLayout, picture: Raster): PageReading {
  const { stamp, page } = splitStamp(layout, picture);
  const fields = [...pageFields(page), ...fieldReading('ISSUING_AUTHORITY', linesOf(stamp), page.toPage)];
  return {
    side: page.side,
    medium: page.medium,
    fields,
    warnings: qualityWarnings(picture, page, fields),
    image: { width: picture.width, height: picture.height, rotation: pageRotation(page.toPage) },
  };
}
