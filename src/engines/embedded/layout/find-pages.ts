import type { PageSide } from '../../../license/field.js';
import { type Homography, invertHomography } from '../../../pictures/geometry/homography.js';
import { quadrilateralSize, textAngle } from '../../../pictures/geometry/quadrilateral.js';
import { median } from '../../../pictures/percentile.js';
import type { TextLine } from '../text/text-line.js';
import type { CaptionName } from './captions.js';
import type { CaptionSearch, FoundCaption } from './find-captions.js';
import { fitByCaptionsOrValues } from './fit-by-values.js';
import { fitPage } from './fit-page.js';
import { type PageLayout, placed } from './page-layout.js';
import {
  BACK_TEMPLATE,
  type CaptionPlace,
  FRONT_TEMPLATE,
  OLD_FRONT_TEMPLATE,
  PAGE,
  type PageTemplate,
} from './templates.js';

/** Captions that only the electronic licence has; two of them prove it. */
const ELECTRONIC_PROOFS: readonly CaptionName[] = [
  'STATUS',
  'ACCUMULATED_SCORES',
  'GENERATION_DATE',
  'CURRENT_TIME',
];
/** Height of the electronic licence's captions in page units, so that rows lie as far apart as on paper. */
const ELECTRONIC_CAPTION_HEIGHT = 33;
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

/** A single digit is half as wide as its box is high; nothing that is printed is narrower. */
const MIN_ASPECT = 0.45;

/** The pages whose captions stand in their places, the front first; none where the picture holds no licence. */
export function findPages(search: CaptionSearch): PageLayout[] {
  const electronic = electronicPage(search);
  if (electronic !== undefined) return [electronic];
  return [...paperPage('FRONT', frontTemplate(search), search), ...paperPage('BACK', BACK_TEMPLATE, search)];
}

/** A starting date tells the old layout, but in its place alone: records speak of starting dates too. */
function frontTemplate({ captions }: CaptionSearch): PageTemplate {
  const isStart = ({ name }: FoundCaption) => name === 'VALID_FROM';
  if (!captions.some(isStart)) return FRONT_TEMPLATE;
  return fitPage(captions, OLD_FRONT_TEMPLATE)?.captions.some(isStart) ? OLD_FRONT_TEMPLATE : FRONT_TEMPLATE;
}

function paperPage(side: PageSide, template: PageTemplate, search: CaptionSearch): PageLayout[] {
  const fit = fitByCaptionsOrValues(side, template, search);
  if (fit === undefined) return [];
  const { toPage } = fit;
  const values = [...printed(search), ...foreign(search, template)]
    .map((line) => placed(line, toPage))
    .filter((line) => onPage(line));
  return [{ side, medium: 'PAPER', toPage, captions: places(fit.captions, toPage, template), values }];
}

/** Words that are captions on other pages; on this one they are part of a value, such as a record. */
function foreign({ captions }: CaptionSearch, template: PageTemplate): TextLine[] {
  return captions.flatMap(({ name, line }) => (template.captions[name] === undefined ? [line] : []));
}

/** Without specks beside captions and values, which are read as some character or other. */
function printed({ values }: CaptionSearch): TextLine[] {
  return values.filter(({ quadrilateral }) => {
    const { width, height } = quadrilateralSize(quadrilateral);
    return width >= MIN_ASPECT * height;
  });
}

function onPage({ left, right, y }: CaptionPlace): boolean {
  const beginsOnIt = left > PRINTED.firstStart && left < PRINTED.lastStart;
  return beginsOnIt && right < PRINTED.lastEnd && y > PRINTED.top && y < PRINTED.bottom;
}

/**
 * The electronic licence comes in several arrangements, and always as a flat screen: its page units are the
 * picture's pixels turned upright and scaled by the size of the captions.
 */
function electronicPage({ captions, values }: CaptionSearch): PageLayout | undefined {
  const names = new Set(captions.map(({ name }) => name));
  const proofs = ELECTRONIC_PROOFS.filter((name) => names.has(name));
  if (proofs.length < 2 || !names.has('NUMBER')) return undefined;
  const toPage = upright(captions);
  return {
    side: 'FRONT',
    medium: 'ELECTRONIC',
    toPage,
    captions: places(captions, toPage),
    values: printed({ captions, values }).map((line) => placed(line, toPage)),
  };
}

function upright(captions: readonly FoundCaption[]): Homography {
  const quadrilaterals = captions.map(({ line }) => line.quadrilateral);
  const height = median(quadrilaterals.map((quadrilateral) => quadrilateralSize(quadrilateral).height));
  const angle = (median(quadrilaterals.map((quadrilateral) => textAngle(quadrilateral))) * Math.PI) / 180;
  const scale = height / ELECTRONIC_CAPTION_HEIGHT;
  const cos = Math.cos(angle) * scale;
  const sin = Math.sin(angle) * scale;
  return invertHomography([cos, -sin, 0, sin, cos, 0, 0, 0, 1]);
}

/** Where the captions stand; those that were not found, where the template has them. */
function places(
  found: readonly FoundCaption[],
  toPage: Homography,
  template?: PageTemplate,
): ReadonlyMap<CaptionName, CaptionPlace> {
  const expected = Object.entries(template?.captions ?? {}) as [CaptionName, CaptionPlace][]; // keys of its own type
  const seen = found.map(({ name, line }) => [name, placed(line, toPage)] as const);
  return new Map([...expected, ...seen]);
}
