import { centre, contains } from '../../../pictures/geometry/quadrilateral.js';
import type { Raster } from '../../../pictures/raster.js';
import { middle, type PageLayout, type PlacedLine } from '../layout/page-layout.js';
import { inReadingOrder } from '../layout/value-lines.js';
import { textOf } from '../text/text-line.js';
import { redInk } from './red-ink.js';
import { findRedSquare } from './stamp-area.js';

/** A page's text, parted into the stamp's rows and everything else. */
export interface StampSplit {
  readonly stamp: readonly PlacedLine[];
  readonly page: PageLayout;
}

/** Distances in page units, of pages of several makes: the stamp's first row is level with the row of the birth date. */
const ABOVE_BIRTH = 30;
const ABOVE_VALIDITY = 27;
/** A row's middle; what lies further left lies beside the page. */
const LEFT = 60;
/** How far below the middle of the address's first row the stamp's first one is, wherever it was put. */
const BELOW_ADDRESS = 15;
/** Of 516 values on main pages 515 are less red than 0.1, and rows of stamps in colour are redder than this but for a few in the dark. */
const RED = 0.12;

/**
 * On paper the stamp has its place, which holds for grey copies too, and what is red around it is the rest of one that
 * was put a little elsewhere; on other media it is found by its colour.
 */
export function splitStamp(page: PageLayout, picture: Raster): StampSplit {
  const isStamp = page.medium === 'PAPER' ? onPaper(page, picture) : insideRedSquare(picture);
  const stamp = inReadingOrder(page.values.filter((line) => isStamp(line)));
  return { stamp, page: { ...page, values: page.values.filter((line) => !isStamp(line)) } };
}

/** Stamps hold none: what does is a value that an app's stamp lies over. */
const DIGIT = /\d/u;

type LineTest = (line: PlacedLine) => boolean;

function onPaper(page: PageLayout, picture: Raster): LineTest {
  const [isInPlace, isAround] = [besideTheDates(page), belowTheAddress(page)];
  return (line) => isInPlace(line) || (isAround(line) && redInk(picture, line.line.quadrilateral) > RED);
}

/** Where a stamp may reach, down to the page's end: up to the values of the dates. */
function belowTheAddress({ side, captions }: PageLayout): LineTest {
  const address = captions.get('ADDRESS');
  const issue = captions.get('ISSUE_DATE');
  if (side === 'BACK' || address === undefined || issue === undefined) return () => false;
  return (line) => {
    const { x, y } = middle(line);
    return x > 0 && x < issue.right && y > address.y + BELOW_ADDRESS;
  };
}

/** Left of the captions of the dates, between the address and the validity. */
function besideTheDates({ side, captions }: PageLayout): LineTest {
  const birth = captions.get('BIRTH');
  const validity = captions.get('VALID_FROM') ?? captions.get('VALID_PERIOD');
  if (side === 'BACK' || birth === undefined || validity === undefined) return () => false;
  return (line) => {
    const { x, y } = middle(line);
    return x > LEFT && x < birth.left && y > birth.y - ABOVE_BIRTH && y < validity.y - ABOVE_VALIDITY;
  };
}

function insideRedSquare(picture: Raster): LineTest {
  const square = findRedSquare(picture);
  if (square === undefined) return () => false;
  return ({ line }) => contains(square, centre(line.quadrilateral)) && !DIGIT.test(textOf(line));
}
