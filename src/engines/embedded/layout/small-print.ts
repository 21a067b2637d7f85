import type { PageLayout, PlacedLine } from './page-layout.js';
import type { CaptionPlace } from './templates.js';

/** How far below the Chinese caption the English one stands, in page units: 23 to 40, and the next row 54 or more. */
const BELOW = { from: 12, to: 50 } as const;
/**
 * It begins where that begins, give or take this much; the title's a sixth of its length farther inside. The stamp
 * stands to the left of some captions, and second lines of values begin where the captions end.
 */
const START = 30;
const INSIDE = 1 / 6;

/**
 * Whether an unread line is the English caption below a Chinese one. Values stand to the right of their captions, and
 * nothing else right below one.
 */
export function isSmallPrint(line: PlacedLine, page: PageLayout): boolean {
  return [...page.captions.values()].some((caption) => isBelow(line, caption));
}

function isBelow({ left, y }: PlacedLine, caption: CaptionPlace): boolean {
  const distance = y - caption.y;
  const inside = START + INSIDE * (caption.right - caption.left);
  const isUnder = left > caption.left - START && left < caption.left + inside;
  return isUnder && distance > BELOW.from && distance < BELOW.to;
}
