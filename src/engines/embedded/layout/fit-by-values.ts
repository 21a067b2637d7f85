import type { PageSide } from '../../../license/field.js';
import { parseDate } from '../../../license/values/date.js';
import { type TextLine, textOf } from '../text/text-line.js';
import { type CaptionName, TITLES } from './captions.js';
import type { CaptionSearch, FoundCaption } from './find-captions.js';
import { fitPage, type PageFit } from './fit-page.js';
import { placed } from './page-layout.js';
import { type PageTemplate, TITLE_PLACES } from './templates.js';
import { mappingByTitle } from './title.js';

/** Values that are told by their form alone, under the names of their captions. */
const FORMS: Partial<Record<CaptionName, RegExp>> = {
  NUMBER: /^\d{17}[\dX]$/u,
  SEX: /^[男女]$/u,
  NATIONALITY: /^中国$/u,
  VALID_PERIOD: /^\d{4}-\d\d-\d\d至(\d{4}-\d\d-\d\d|长期)$/u,
  FILE_NUMBER: /^\d{12}$/u,
};
/** Rows are 54 to 63 page units apart. */
const HALF_ROW = 27;
const DATE = /^\d{4}-\d\d-\d\d$/u;

/** Mean places of values on 49 pages of several makes, in page units. Single ones differ by up to 60, numbers by 100. */
const VALUES: Record<PageSide, PageTemplate> = {
  FRONT: {
    captions: {
      TITLE_FRONT: TITLE_PLACES.TITLE_FRONT,
      NUMBER: { left: 303, right: 712, y: 150 },
      SEX: { left: 532, right: 576, y: 212 },
      NATIONALITY: { left: 714, right: 793, y: 212 },
      BIRTH: { left: 450, right: 635, y: 381 },
      ISSUE_DATE: { left: 453, right: 638, y: 438 },
      VALID_PERIOD: { left: 190, right: 610, y: 557 },
    },
    proofs: ['TITLE_FRONT'],
    minCaptions: 4,
  },
  BACK: {
    captions: {
      TITLE_BACK: TITLE_PLACES.TITLE_BACK,
      NUMBER: { left: 240, right: 640, y: 148 },
      FILE_NUMBER: { left: 548, right: 798, y: 212 },
    },
    proofs: ['TITLE_BACK'],
    minCaptions: 3,
  },
};

/**
 * The mapping onto a page by its captions or, where these are few, by its title and its values. Captions are printed paler
 * than values: on copies and in much light they vanish.
 */
export function fitByCaptionsOrValues(
  side: PageSide,
  template: PageTemplate,
  search: CaptionSearch,
): PageFit | undefined {
  const fit = fitPage(search.captions, template);
  const isSure = fit !== undefined && fit.captions.length >= VALUES[side].minCaptions;
  return isSure ? fit : (fitByValues(search, VALUES[side]) ?? fit);
}

function fitByValues({ captions, values }: CaptionSearch, template: PageTemplate): PageFit | undefined {
  const titles = captions.filter(isTitle);
  const named = [...values.flatMap(namesOf), ...dates(values)];
  const fit = fitPage([...titles, ...named], template);
  const isSure = fit !== undefined && fit.captions.length >= template.minCaptions;
  const byTitle = () => titles.map((title) => fitByTitle(title, named, template)).find((found) => found);
  return isSure ? { ...fit, captions: fit.captions.filter(isTitle) } : byTitle();
}

/** By a title alone, where values enough stand in its rows: how far along them they begin differs from make to make. */
function fitByTitle(
  title: FoundCaption,
  values: readonly FoundCaption[],
  { captions, minCaptions }: PageTemplate,
): PageFit | undefined {
  const place = captions[title.name];
  const toPage = place && mappingByTitle(title.line, place);
  if (toPage === undefined) return undefined;
  const inRow = ({ name, line }: FoundCaption) =>
    Math.abs(placed(line, toPage).y - (captions[name]?.y ?? Number.POSITIVE_INFINITY)) < HALF_ROW;
  const names = new Set(values.filter(inRow).map(({ name }) => name));
  return names.size + 1 < minCaptions ? undefined : { toPage, captions: [title] };
}

function isTitle({ name }: FoundCaption): boolean {
  return TITLES.includes(name);
}

function namesOf(line: TextLine): FoundCaption[] {
  const text = withoutSpaces(line);
  const names = Object.keys(FORMS) as CaptionName[]; // keys of its own type
  return names.filter((name) => FORMS[name]?.test(text)).map((name) => ({ name, line }));
}

/** The earliest date is that of birth; the other that of the first issue, unless there are more of them. */
function dates(values: readonly TextLine[]): FoundCaption[] {
  const found = values
    .filter((line) => DATE.test(withoutSpaces(line)) && parseDate(withoutSpaces(line)) !== null)
    .sort((a, b) => withoutSpaces(a).localeCompare(withoutSpaces(b)));
  const names: CaptionName[] = found.length === 2 ? ['BIRTH', 'ISSUE_DATE'] : ['BIRTH'];
  return found.flatMap((line, i) => {
    const name = names[i];
    return name === undefined ? [] : [{ name, line }];
  });
}

function withoutSpaces(line: TextLine): string {
  return textOf(line).replaceAll(' ', '');
}
