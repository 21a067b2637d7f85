import type { PageSide } from '../../../license/field.js';
import { type Correspondence, type Homography, similarity } from '../../../pictures/geometry/homography.js';
import { midpoint, type Quadrilateral } from '../../../pictures/geometry/point.js';
import { ends, quadrilateralSize, turnedAround } from '../../../pictures/geometry/quadrilateral.js';
import { type TextLine, unread } from '../text/text-line.js';
import type { CaptionName } from './captions.js';
import { captionsInPlace, type ExpectedCaption } from './captions-in-place.js';
import { fitPage } from './fit-page.js';
import { BACK_TEMPLATE, FRONT_TEMPLATE, OLD_FRONT_TEMPLATE, type PageTemplate } from './templates.js';
import { mappingByTitle } from './title.js';

/** A page that the places of the lines speak for; nothing of it has been read. */
export interface PageProposal {
  readonly side: PageSide;
  /** The line that should be the title. */
  readonly title: ExpectedCaption;
  readonly captions: readonly ExpectedCaption[];
}

interface TitledTemplate {
  readonly side: PageSide;
  readonly titleName: 'TITLE_FRONT' | 'TITLE_BACK';
  readonly template: PageTemplate;
  /** How many captions must stand in their places, about half of them: with the title, it is our form then. */
  readonly minCaptions: number;
  /** The caption without which it is another page. */
  readonly required?: CaptionName;
}

const FRONT = { side: 'FRONT', titleName: 'TITLE_FRONT', minCaptions: 4 } as const;
const TEMPLATES: readonly TitledTemplate[] = [
  { ...FRONT, template: FRONT_TEMPLATE },
  // Its two captions of the last row come together; alone, the first may be the stamp's last row.
  { ...FRONT, template: OLD_FRONT_TEMPLATE, required: 'VALID_PERIOD' },
  { side: 'BACK', titleName: 'TITLE_BACK', minCaptions: 2, template: BACK_TEMPLATE },
];

/** The titles are 11 to 16 times as wide as high; detection adds a margin or cuts off an end. */
const TITLE_ASPECT = { min: 8, max: 20 } as const;
/** The title says where the captions are to about two rows. */
const ROUGHLY = 2;
/** A line that holds more than the caption says where it begins, and not where it ends. */
const WEIGHT_OF_A_BEGINNING = 0.5;
/** Each fit brings captions farther from the title into reach; after two, none are left. */
const ROUNDS = 2;

/**
 * The pages that lines of text may make up, judged by their places alone: of each line that is long enough for a
 * title, where would the captions be, and do lines of the right length stand there? The likeliest front and
 * the likeliest back, whichever way up; the likelier first.
 */
export function proposePages(
  areas: readonly Quadrilateral[],
  sides: readonly PageSide[] = ['FRONT', 'BACK'],
): PageProposal[] {
  // Both ways up together: of lines that run up or down the picture, each is found either way.
  const lines = [...areas, ...areas.map(turnedAround)].map(unread);
  return sides
    .map((side) => likeliest(lines, side))
    .filter((found) => found !== undefined)
    .sort((a, b) => agreement(b.captions) - agreement(a.captions));
}

function likeliest(lines: readonly TextLine[], side: PageSide): PageProposal | undefined {
  const titles = lines.filter(isTitleShaped);
  const templates = TEMPLATES.filter((titled) => titled.side === side);
  const guesses = templates.flatMap((titled) => titles.flatMap((line) => guess(lines, line, titled)));
  const [best] = guesses.sort((a, b) => agreement(b.captions) - agreement(a.captions));
  if (best === undefined) return undefined;
  const captions = settled(lines, best);
  return isEnough(captions, best) ? { side, title: best.title, captions } : undefined;
}

interface Guess extends TitledTemplate {
  readonly title: ExpectedCaption;
  readonly captions: readonly ExpectedCaption[];
}

function guess(lines: readonly TextLine[], line: TextLine, titled: TitledTemplate): Guess[] {
  const title = titleAt(line, titled);
  if (title === undefined) return [];
  const [best] = firstMappings(lines, title, titled)
    .map((toPage) => captionsInPlace(lines, titled.template, toPage))
    .sort((a, b) => agreement(b) - agreement(a));
  return best !== undefined && isEnough(best, titled) ? [{ ...titled, title, captions: best }] : [];
}

function isEnough(captions: readonly ExpectedCaption[], { minCaptions, required }: TitledTemplate): boolean {
  const hasRequired = required === undefined || captions.some(({ name }) => name === required);
  return hasRequired && captions.length >= minCaptions;
}

/** The title with one caption each of those that stand roughly in their places. */
function firstMappings(
  lines: readonly TextLine[],
  title: ExpectedCaption,
  { template, minCaptions }: TitledTemplate,
): Homography[] {
  const byTitle = mappingByTitle(title.line, title.place);
  if (byTitle === undefined) return [];
  const near = captionsInPlace(lines, template, byTitle, ROUGHLY);
  if (near.length < minCaptions) return [];
  const anchor = middles(title);
  return near.map((caption) => similarity(anchor, middles(caption))).filter((toPage) => toPage !== undefined);
}

function titleAt(line: TextLine, { titleName: name, template }: TitledTemplate): ExpectedCaption | undefined {
  const place = template.captions[name];
  return place && { name, line, place, area: line.quadrilateral, error: 0 };
}

/** The captions where the best fit of those found so far has them. */
function settled(
  lines: readonly TextLine[],
  { title, template, ...start }: Guess,
): readonly ExpectedCaption[] {
  let { captions } = start;
  for (let round = 0; round < ROUNDS; round += 1) {
    const fit = fitPage([title, ...captions], template);
    if (fit === undefined) return [];
    captions = captionsInPlace(lines, template, fit.toPage);
  }
  return captions;
}

function agreement(captions: readonly ExpectedCaption[]): number {
  const weight = ({ rest }: ExpectedCaption) => (rest === undefined ? 1 : WEIGHT_OF_A_BEGINNING);
  return captions.reduce((sum, caption) => sum + (1 - caption.error) * weight(caption), 0);
}

function middles({ line, place: { left, right, y } }: ExpectedCaption): Correspondence {
  return { from: midpoint(...ends(line.quadrilateral)), to: { x: (left + right) / 2, y } };
}

function isTitleShaped({ quadrilateral }: TextLine): boolean {
  const { width, height } = quadrilateralSize(quadrilateral);
  const aspect = width / Math.max(1, height);
  return aspect >= TITLE_ASPECT.min && aspect <= TITLE_ASPECT.max;
}
