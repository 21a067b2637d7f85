import type { PageSide } from '../../../license/field.js';
import type { Homography } from '../../../pictures/geometry/homography.js';
import { distance } from '../../../pictures/geometry/point.js';
import type { TextLine } from '../text/text-line.js';
import type { CaptionName } from './captions.js';
import { electronicCard, electronicPage } from './electronic-page.js';
import type { CaptionSearch, FoundCaption } from './find-captions.js';
import { fitByCaptionsOrValues } from './fit-by-values.js';
import { fitPage, type PageFit, TOLERANCE } from './fit-page.js';
import { middle, type PageLayout, placed } from './page-layout.js';
import { printed } from './printed-lines.js';
import {
  BACK_TEMPLATE,
  type CaptionPlace,
  FRONT_TEMPLATE,
  OLD_FRONT_TEMPLATE,
  PAGE,
  type PageTemplate,
} from './templates.js';

/**
 * Where values may begin and end on the page, in page units. On pages of all makes they begin before 720 and
 * end before 840; captions give the edge to about 30, and a line that begins beyond it lies beside the page.
 */
const PRINTED = {
  firstStart: -30,
  lastStart: 800,
  lastEnd: 930,
  top: -10,
  bottom: PAGE.height + 10,
} as const;

/**
 * Of the captions that were read, so many must stand in their places: on 93 pages of paper all do but for one at most, on
 * 21 cards in apps 5 of 8 at most.
 */
const PAPER_SHARE = 0.75;

/** The pages whose captions stand in their places, the front first; none where the picture holds no licence. */
export function findPages(search: CaptionSearch): PageLayout[] {
  const electronic = electronicPage(search);
  if (electronic !== undefined) return [electronic];
  const front = paperPage('FRONT', frontTemplate(search), search);
  const card = front.length > 0 ? undefined : electronicCard(search);
  return card === undefined ? [...front, ...paperPage('BACK', BACK_TEMPLATE, search)] : [card];
}

/** A starting date tells the old layout, but in its place alone: records speak of starting dates too. */
function frontTemplate({ captions }: CaptionSearch): PageTemplate {
  const isStart = ({ name }: FoundCaption) => name === 'VALID_FROM';
  if (!captions.some(isStart)) return FRONT_TEMPLATE;
  return fitPage(captions, OLD_FRONT_TEMPLATE)?.captions.some(isStart) ? OLD_FRONT_TEMPLATE : FRONT_TEMPLATE;
}

function paperPage(side: PageSide, template: PageTemplate, search: CaptionSearch): PageLayout[] {
  const fit = fitByCaptionsOrValues(side, template, search);
  if (fit === undefined || !isPaper(fit, template, search)) return [];
  const { toPage } = fit;
  const values = [...printed(search), ...foreign(search, template)]
    .map((line) => placed(line, toPage))
    .filter((line) => onPage(line));
  return [{ side, medium: 'PAPER', toPage, captions: places(fit.captions, toPage, template), values }];
}

/** Whether but few captions stand elsewhere on the page: apps and permits have those of paper in other arrangements. */
function isPaper({ toPage }: PageFit, template: PageTemplate, search: CaptionSearch): boolean {
  const seen = search.captions.flatMap(({ name, line }) => {
    const [place, at] = [template.captions[name], placed(line, toPage)];
    return place === undefined || !onPage(at) ? [] : [{ name, isInPlace: isNear(at, place) }];
  });
  const inPlace = new Set(seen.filter((one) => one.isInPlace).map(({ name }) => name));
  return inPlace.size >= PAPER_SHARE * new Set(seen.map(({ name }) => name)).size;
}

function isNear(at: CaptionPlace, place: CaptionPlace): boolean {
  return distance(middle(at), middle(place)) < TOLERANCE;
}

/** Words that are captions on other pages; on this one they are part of a value, such as a record. */
function foreign({ captions }: CaptionSearch, template: PageTemplate): TextLine[] {
  return captions.flatMap(({ name, line }) => (template.captions[name] === undefined ? [line] : []));
}

function onPage({ left, right, y }: CaptionPlace): boolean {
  const beginsOnIt = left > PRINTED.firstStart && left < PRINTED.lastStart;
  return beginsOnIt && right < PRINTED.lastEnd && y > PRINTED.top && y < PRINTED.bottom;
}

/** Where the captions stand; those that were not found, where the template has them. */
function places(
  found: readonly FoundCaption[],
  toPage: Homography,
  { captions: expectedPlaces }: PageTemplate,
): ReadonlyMap<CaptionName, CaptionPlace> {
  const expected = Object.entries(expectedPlaces) as [CaptionName, CaptionPlace][]; // keys of its own type
  const seen = found.map(({ name, line }) => [name, placed(line, toPage)] as const);
  return new Map([...expected, ...seen]);
}
