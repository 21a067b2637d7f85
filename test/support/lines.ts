import { CAPTIONS, type CaptionName } from '../../src/engines/embedded/layout/captions.js';
import { findCaptions } from '../../src/engines/embedded/layout/find-captions.js';
import { findPages } from '../../src/engines/embedded/layout/find-pages.js';
import type { PageLayout } from '../../src/engines/embedded/layout/page-layout.js';
import type { CaptionPlace, PageTemplate } from '../../src/engines/embedded/layout/templates.js';
import type { TextLine } from '../../src/engines/embedded/text/text-line.js';
import type { Quadrilateral } from '../../src/license/reading.js';
import type { CharacterReading } from '../../src/models/recognition/ctc.js';
import { type Homography, mapQuadrilateral } from '../../src/pictures/geometry/homography.js';
import { rectangle } from '../../src/pictures/geometry/quadrilateral.js';

const LINE_HEIGHT = 28;
const TITLE_HEIGHT = 46;
const NO_PLACE: CaptionPlace = { left: 0, right: 0, y: 0 };
const IDENTITY: Homography = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** A line whose characters stand at equal distances, each read with the given confidence. */
export function textLine(
  text: string,
  quadrilateral: Quadrilateral = rectangle(0, 0, [...text].length * LINE_HEIGHT, LINE_HEIGHT),
  confidence = 0.99,
): TextLine {
  const signs = [...text];
  const characters = signs.map((sign, i) => character(sign, (i + 0.5) / signs.length, confidence));
  return { quadrilateral, characters };
}

export function character(text: string, position = 0.5, confidence = 0.99): CharacterReading {
  return { text, confidence, alternatives: [{ text, confidence }], position };
}

/** A line on a page, in page units, as it is seen in the picture. */
export function lineAt({ left, right, y }: CaptionPlace, text: string, toPicture = IDENTITY): TextLine {
  const onPage = rectangle(left, y - LINE_HEIGHT / 2, right, y + LINE_HEIGHT / 2);
  return textLine(text, mapQuadrilateral(toPicture, onPage));
}

/** A value that begins at `left`, with characters of the usual width. */
export function valueAt(left: number, y: number, text: string): TextLine {
  return lineAt({ left, right: left + [...text].length * 20, y }, text);
}

/** The captions of a page in their places, as they are seen in the picture. */
export function captionLines({ captions }: PageTemplate, toPicture = IDENTITY): TextLine[] {
  // Object.entries widens the keys of the template.
  const places = Object.entries(captions) as [CaptionName, CaptionPlace][];
  return places.map(([name, place]) => lineAt(place, CAPTIONS[name], toPicture));
}

export function pagesOf(lines: readonly TextLine[]): PageLayout[] {
  return findPages(findCaptions(lines));
}

/** The only page that the lines make up. */
export function pageOf(lines: readonly TextLine[]): PageLayout {
  const [page, ...others] = pagesOf(lines);
  if (page === undefined || others.length > 0) {
    throw new Error(`Expected the lines to make up one page, got ${page === undefined ? 'none' : 'several'}`);
  }
  return page;
}

/** Where detection sees the lines of a page: captions in their places, and values by the places given. */
export function pageAreas(
  { captions }: PageTemplate,
  values: readonly CaptionPlace[] = [],
  toPicture = IDENTITY,
): Quadrilateral[] {
  const [{ left, right, y } = NO_PLACE, ...others] = [...Object.values(captions), ...values];
  const title = rectangle(left, y - TITLE_HEIGHT / 2, right, y + TITLE_HEIGHT / 2);
  const areas = others.map((place) => lineAt(place, '').quadrilateral);
  return [title, ...areas].map((area) => mapQuadrilateral(toPicture, area));
}
