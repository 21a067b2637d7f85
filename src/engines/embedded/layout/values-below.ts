import { TITLES } from './captions.js';
import { middle, type PageLayout, type PlacedLine } from './page-layout.js';
import type { CaptionPlace } from './templates.js';
import { rowOf } from './value-lines.js';

/** How far below its caption a value may stand, in page units: captions are 33 high, values up to half as high again. */
const FARTHEST = 110;
/** How far apart the left edges of the two may be, or their middles where both are centred, in page units. */
const MAX_SHIFT = 50;

/**
 * Some apps print captions above their values. Their values are placed as if they stood beside their captions, where all
 * others have them.
 */
export function withValuesBeside(page: PageLayout): PageLayout {
  const names = [...page.captions.keys()].filter((name) => !TITLES.includes(name));
  const alone = names.filter((name) => rowOf(page, name).length === 0);
  if (alone.length * 2 < names.length) return page;
  const captions = names.flatMap((name) => page.captions.get(name) ?? []);
  return { ...page, values: page.values.map((value) => besideCaption(value, captions)) };
}

function besideCaption(value: PlacedLine, captions: readonly CaptionPlace[]): PlacedLine {
  const above = captions.filter(({ y }) => y < value.y && value.y - y < FARTHEST);
  const [caption] = above.filter((one) => shift(one, value) < MAX_SHIFT).sort((a, b) => b.y - a.y);
  // Nothing but the order matters there: a caption's row ends where the next one begins.
  return caption === undefined
    ? value
    : { ...value, left: caption.right, right: caption.right + 1, y: caption.y };
}

function shift(caption: CaptionPlace, value: CaptionPlace): number {
  return Math.min(Math.abs(value.left - caption.left), Math.abs(middle(value).x - middle(caption).x));
}
