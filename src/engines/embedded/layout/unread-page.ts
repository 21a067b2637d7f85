import type { PictureLines } from '../text/picture-lines.js';
import { unread } from '../text/text-line.js';
import type { ExpectedCaption } from './captions-in-place.js';
import { findPages } from './find-pages.js';
import type { PageLayout } from './page-layout.js';
import type { PageProposal } from './propose-pages.js';

/** A proposed page with its captions taken for granted and its other lines unread; undefined where they do not fit. */
export function unreadPage(
  lines: Pick<PictureLines, 'areas'>,
  { side, title, captions }: PageProposal,
): PageLayout | undefined {
  const taken = new Set([title, ...captions].map(({ area }) => area));
  const others = lines.areas.filter((area) => !taken.has(area)).map(unread);
  const rests = captions.flatMap(({ rest }) => rest ?? []);
  const pages = findPages({ captions: [title, ...captions], values: [...others, ...rests] });
  const page = pages.find((found) => found.side === side);
  return page && { ...page, captions: new Map([...page.captions, ...expectedPlaces(captions)]) };
}

/** A beginning shows where a caption stands along the row, not how high: the value may be printed higher. */
function expectedPlaces(captions: readonly ExpectedCaption[]) {
  const beginnings = captions.filter(({ rest }) => rest !== undefined);
  return beginnings.map(({ name, place }) => [name, place] as const);
}
