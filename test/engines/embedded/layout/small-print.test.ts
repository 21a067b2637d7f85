import { describe, expect, it } from 'vitest';
import { placed } from '../../../../src/engines/embedded/layout/page-layout.js';
import { isSmallPrint } from '../../../../src/engines/embedded/layout/small-print.js';
import { type CaptionPlace, FRONT_TEMPLATE } from '../../../../src/engines/embedded/layout/templates.js';
import { unread } from '../../../../src/engines/embedded/text/text-line.js';
import { captionLines, lineAt, pageOf } from '../../../support/lines.js';

const PAGE = pageOf(captionLines(FRONT_TEMPLATE));

function isTaken(place: CaptionPlace): boolean {
  return isSmallPrint(placed(unread(lineAt(place, '').quadrilateral), PAGE.toPage), PAGE);
}

describe('An unread line', () => {
  it.each<readonly [string, CaptionPlace]>([
    ['right below a caption', { left: 45, right: 90, y: 235 }],
    ['below a caption, longer than it', { left: 258, right: 480, y: 463 }],
    ['below the title, set inside', { left: 235, right: 640, y: 90 }],
  ])('is small print: %s', (_case, place) => {
    expect(isTaken(place)).toBe(true);
  });

  it.each<readonly [string, CaptionPlace]>([
    ['the value beside a caption', { left: 120, right: 180, y: 209 }],
    ['a value that stands lower than its caption', { left: 390, right: 560, y: 388 }],
    ['the second line of an address, which begins where its caption ends', { left: 125, right: 400, y: 306 }],
    ['a row of the stamp, to the left of the captions', { left: 40, right: 190, y: 463 }],
    ['a line that begins in the middle of the title', { left: 400, right: 640, y: 90 }],
    ['the number below the title', { left: 265, right: 700, y: 146 }],
  ])('is none: %s', (_case, place) => {
    expect(isTaken(place)).toBe(false);
  });
});
