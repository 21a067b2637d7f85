import {
  applyHomography,
  type Homography,
  invertHomography,
  multiply,
} from '../../../pictures/geometry/homography.js';
import { ends, quadrilateralSize, textAngle } from '../../../pictures/geometry/quadrilateral.js';
import { median } from '../../../pictures/percentile.js';
import { type TextLine, textOf } from '../text/text-line.js';
import { type CaptionName, TITLES } from './captions.js';
import type { CaptionSearch, FoundCaption } from './find-captions.js';
import { levelRows, type SlopingLine } from './level-rows.js';
import { type PageLayout, placed } from './page-layout.js';
import { printed } from './printed-lines.js';
import { withValuesBeside } from './values-below.js';

/** Captions that only the electronic licence has; two of them prove it. */
const PROOFS: readonly CaptionName[] = ['STATUS', 'ACCUMULATED_SCORES', 'GENERATION_DATE', 'CURRENT_TIME'];
/** Apps show status and times of everything; identity cards have no class, no first issue and no points. */
const LICENSE_PROOFS: readonly CaptionName[] = ['CLASS', 'ISSUE_DATE', 'ACCUMULATED_SCORES'];
/**
 * What a licence shows. Applications ask for some of it, but not for the first issue; insurances and permits of professional
 * drivers show that too, under other titles.
 */
const CARD: readonly CaptionName[] = [
  ...PROOFS,
  'NUMBER',
  'NAME',
  'SEX',
  'NATIONALITY',
  'BIRTH',
  'ISSUE_DATE',
  'CLASS',
  'VALID_PERIOD',
  'FILE_NUMBER',
];
const TITLE = '驾驶证';
const CARD_PROOFS: readonly CaptionName[] = ['ISSUE_DATE', 'CLASS'];
const MIN_CARD_CAPTIONS = 6;
/** Height of the electronic licence's captions in page units, so that rows lie as far apart as on paper. */
const CAPTION_HEIGHT = 33;

/** The electronic licence as the traffic police's own app shows it, with status, points and times. */
export function electronicPage(search: CaptionSearch): PageLayout | undefined {
  const names = namesOf(search);
  const isElectronic = PROOFS.filter((name) => names.has(name)).length >= 2 && names.has('NUMBER');
  return isElectronic && LICENSE_PROOFS.some((name) => names.has(name)) ? pageOf(search) : undefined;
}

/** As other apps show it, which leave some of that out: told by its captions and its title. */
export function electronicCard(search: CaptionSearch): PageLayout | undefined {
  const names = namesOf(search);
  const isProven = CARD_PROOFS.every((name) => names.has(name)) && hasTitle(search);
  const isWhole = CARD.filter((name) => names.has(name)).length >= MIN_CARD_CAPTIONS;
  return isProven && isWhole ? pageOf(search) : undefined;
}

function hasTitle({ captions, values }: CaptionSearch): boolean {
  return (
    captions.some(({ name }) => TITLES.includes(name)) || values.some((line) => textOf(line).includes(TITLE))
  );
}

function namesOf({ captions }: CaptionSearch): ReadonlySet<CaptionName> {
  return new Set(captions.map(({ name }) => name));
}

/**
 * The electronic licence comes in several arrangements: its page units are the picture's pixels turned upright, scaled by
 * the size of the captions, and with all rows made level.
 */
function pageOf(search: CaptionSearch): PageLayout {
  const turned = upright(search.captions);
  const lines = [...search.captions.map(({ line }) => line), ...search.values];
  const toPage = multiply(levelRows(lines.map((line) => sloping(line, turned))), turned);
  const captions = new Map(search.captions.map(({ name, line }) => [name, placed(line, toPage)] as const));
  const values = printed(search).map((line) => placed(line, toPage));
  return withValuesBeside({ side: 'FRONT', medium: 'ELECTRONIC', toPage, captions, values });
}

function sloping({ quadrilateral }: TextLine, turned: Homography): SlopingLine {
  const [from, to] = ends(quadrilateral);
  const [start, end] = [applyHomography(turned, from), applyHomography(turned, to)];
  const slope = (end.y - start.y) / Math.max(1, end.x - start.x);
  return { left: start.x, right: end.x, y: (start.y + end.y) / 2, slope };
}

function upright(captions: readonly FoundCaption[]): Homography {
  const quadrilaterals = captions.map(({ line }) => line.quadrilateral);
  const height = median(quadrilaterals.map((quadrilateral) => quadrilateralSize(quadrilateral).height));
  const angle = (median(quadrilaterals.map((quadrilateral) => textAngle(quadrilateral))) * Math.PI) / 180;
  const scale = height / CAPTION_HEIGHT;
  const cos = Math.cos(angle) * scale;
  const sin = Math.sin(angle) * scale;
  return invertHomography([cos, -sin, 0, sin, cos, 0, 0, 0, 1]);
}
