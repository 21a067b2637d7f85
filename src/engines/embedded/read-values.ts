import { linesOf } from './fields/field-reading.js';
import type { ExpectedCaption } from './layout/captions-in-place.js';
import { type CaptionSearch, findCaptions } from './layout/find-captions.js';
import { findPages } from './layout/find-pages.js';
import type { PageLayout } from './layout/page-layout.js';
import type { PageProposal } from './layout/propose-pages.js';
import { isSmallPrint } from './layout/small-print.js';
import type { PictureLines } from './text/picture-lines.js';

/**
 * A proposed page with its values read and its captions left unread, but for those in one line with a value.
 * Undefined where the reading gives the proposal the lie: a line that should begin with a caption does not, or what
 * was read makes no page.
 * @param page the same page, unread
 */
export async function readValues(
  lines: PictureLines,
  { side, title, captions }: PageProposal,
  page: PageLayout,
): Promise<PageLayout | undefined> {
  const values = findCaptions(await lines.read(valueAreas(page, captions)));
  if (!holds(values, joined(captions))) return undefined;
  const { kept, wrong } = parted([title, ...captions.filter(isWhole)], values);
  const others = findCaptions(await lines.read(wrong.map(({ area }) => area)));
  const pages = findPages({
    captions: [...kept, ...values.captions, ...others.captions],
    values: [...values.values, ...others.values],
  });
  return pages.find((found) => found.side === side);
}

/** Everything that may be a value; a line that begins with a caption as a whole. */
function valueAreas(page: PageLayout, captions: readonly ExpectedCaption[]) {
  const areaOfRest = new Map(joined(captions).map(({ area, rest }) => [rest?.quadrilateral, area]));
  const printed = page.values.filter((line) => !isSmallPrint(line, page));
  return linesOf(printed).map(({ quadrilateral }) => areaOfRest.get(quadrilateral) ?? quadrilateral);
}

function joined(captions: readonly ExpectedCaption[]): ExpectedCaption[] {
  return captions.filter((caption) => !isWhole(caption));
}

function isWhole({ rest }: ExpectedCaption): boolean {
  return rest === undefined;
}

function holds({ captions }: CaptionSearch, expected: readonly ExpectedCaption[]): boolean {
  return expected.every(({ name }) => captions.some((caption) => caption.name === name));
}

/** A caption that was read elsewhere makes the line that was taken for it something else. */
function parted(assumed: readonly ExpectedCaption[], { captions }: CaptionSearch) {
  const isRead = ({ name }: ExpectedCaption) => captions.some((caption) => caption.name === name);
  return { kept: assumed.filter((caption) => !isRead(caption)), wrong: assumed.filter(isRead) };
}
