import { OcrErrorCode } from '../../license/error-codes.js';
import { ocrFailure } from '../../license/failure.js';
import type { PageReading } from '../../license/reading.js';
import type { Raster } from '../../pictures/raster.js';
import type { PageOutcome, PageSelection } from '../engine.js';
import { isFilled } from './fields/is-filled.js';
import { pageFields } from './fields/page-fields.js';
import type { PageLayout } from './layout/page-layout.js';
import type { PageReader, ReadOptions } from './page-reader.js';
import { pageReading } from './page-reading.js';
import { findPagesByCaptions, readLevel } from './read-by-captions.js';
import { readByPlaces } from './read-by-places.js';
import { withSecondLook } from './second-look.js';
import type { LineReader } from './text/line-reader.js';

/** Reads a picture in four steps: its lines, the pages they make up, the wanted ones, their fields. */
export class LicenseReader implements PageReader {
  constructor(private readonly lines: LineReader) {}

  async read(picture: Raster, options: ReadOptions): Promise<PageOutcome> {
    const pages = await readByPlaces(this.lines, picture, options);
    return pages === undefined ? this.readByCaptions(picture, options) : { kind: 'pages', pages };
  }

  private async readByCaptions(picture: Raster, { pages }: ReadOptions): Promise<PageOutcome> {
    const found = await findPagesByCaptions(this.lines, picture);
    const wanted = select(found, pages);
    if (wanted.length === 0)
      return unsuitable(
        found.filter((page) => isFilled(pageFields(page))),
        pages,
      );
    const read: PageReading[] = [];
    for (const page of wanted) {
      const level = await readLevel(this.lines, picture, page);
      read.push(pageReading(await withSecondLook(this.lines, picture, level), picture, this.lines.alphabet));
    }
    const filled = read.filter(({ fields }) => isFilled(fields));
    return filled.length === 0 ? unsuitable([], pages) : { kind: 'pages', pages: filled };
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
