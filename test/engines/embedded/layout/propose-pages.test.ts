import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CaptionName } from '../../../../src/engines/embedded/layout/captions.js';
import { fitPage } from '../../../../src/engines/embedded/layout/fit-page.js';
import { type PageProposal, proposePages } from '../../../../src/engines/embedded/layout/propose-pages.js';
import {
  BACK_TEMPLATE,
  type CaptionPlace,
  FRONT_TEMPLATE,
  OLD_FRONT_TEMPLATE,
  type PageTemplate,
} from '../../../../src/engines/embedded/layout/templates.js';
import { unread } from '../../../../src/engines/embedded/text/text-line.js';
import type { Homography } from '../../../../src/pictures/geometry/homography.js';
import type { Quadrilateral } from '../../../../src/pictures/geometry/point.js';
import { rectangle, turnedAround } from '../../../../src/pictures/geometry/quadrilateral.js';
import { gentleView, mapped, shift } from '../../../support/geometry.js';
import { pageAreas } from '../../../support/lines.js';

// A page takes ten milliseconds to propose, a property a hundred pages, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const FRONT_VALUES: CaptionPlace[] = [
  { left: 280, right: 700, y: 146 },
  { left: 120, right: 180, y: 209 },
  { left: 545, right: 570, y: 209 },
  { left: 690, right: 750, y: 209 },
  { left: 120, right: 640, y: 272 },
  { left: 390, right: 560, y: 378 },
  { left: 440, right: 610, y: 435 },
  { left: 390, right: 430, y: 492 },
];
const NEW_VALIDITY: CaptionPlace = { left: 180, right: 560, y: 551 };
const OLD_VALIDITY: CaptionPlace[] = [
  { left: 225, right: 400, y: 551 },
  { left: 570, right: 620, y: 551 },
];
const BACK_VALUES: CaptionPlace[] = [
  { left: 160, right: 600, y: 149 },
  { left: 120, right: 180, y: 213 },
  { left: 540, right: 750, y: 211 },
  { left: 130, right: 780, y: 277 },
];

interface Page {
  readonly side: 'FRONT' | 'BACK';
  readonly template: PageTemplate;
  readonly values: readonly CaptionPlace[];
}

const PAGES: Record<string, Page> = {
  'main page': { side: 'FRONT', template: FRONT_TEMPLATE, values: [...FRONT_VALUES, NEW_VALIDITY] },
  'main page of the old layout': {
    side: 'FRONT',
    template: OLD_FRONT_TEMPLATE,
    values: [...FRONT_VALUES, ...OLD_VALIDITY],
  },
  'duplicate page': { side: 'BACK', template: BACK_TEMPLATE, values: BACK_VALUES },
};

/** What else lies on the table: lines of any length and direction, away from the page. */
const clutter = fc.array(
  fc
    .record({
      x: fc.integer({ min: 5500, max: 8000 }),
      y: fc.integer({ min: -3000, max: 3000 }),
      length: fc.integer({ min: 20, max: 900 }),
    })
    .map(({ x, y, length }) => rectangle(x, y, x + length, y + 30)),
  { maxLength: 8 },
);

function captionNames({ captions }: PageTemplate): CaptionName[] {
  const names = Object.keys(captions) as CaptionName[]; // keys of its own type
  return names.filter((name) => !name.startsWith('TITLE'));
}

function namesOf(page: PageProposal | undefined): CaptionName[] {
  return (page?.captions ?? []).map(({ name }) => name);
}

/** How far from their places, in page units, the captions of a proposal lie as it is fitted. */
function worstError({ title, captions }: PageProposal, template: PageTemplate): number {
  const toPage = fitPage([title, ...captions], template)?.toPage;
  if (toPage === undefined) return Number.POSITIVE_INFINITY;
  const errors = [title, ...captions].flatMap(({ line: { quadrilateral }, place }) => {
    const [a, b, c, d] = mapped(toPage, quadrilateral);
    if (!(a && b && c && d)) throw new Error('Expected four corners');
    return [
      Math.hypot((a.x + d.x) / 2 - place.left, (a.y + d.y) / 2 - place.y),
      Math.hypot((b.x + c.x) / 2 - place.right, (b.y + c.y) / 2 - place.y),
    ];
  });
  return Math.max(...errors);
}

describe.each(Object.entries(PAGES))('A %s', (_name, { side, template, values }) => {
  it('is proposed by the places of its lines, with all its captions', () => {
    const areas = pageAreas(template, values);
    const [page] = proposePages(areas);
    expect(page?.side).toBe(side);
    expect(page?.title.area).toBe(areas[0]);
    expect(namesOf(page)).toEqual(captionNames(template));
  });

  it('is proposed the right way up, whichever way it lies and is looked at', () => {
    const holds = (view: Homography, others: Quadrilateral[], flipped: boolean) => {
      const areas = pageAreas(template, values, view);
      const seen = flipped ? areas.map(turnedAround) : areas;
      const [page] = proposePages([...others, ...seen]);
      if (page === undefined) throw new Error('Expected a page');
      expect(page.side).toBe(side);
      expect(page.title.area).toEqual(areas[0]);
      expect(namesOf(page)).toEqual(captionNames(template));
      expect(worstError(page, template)).toBeLessThan(45);
    };
    fc.assert(fc.property(gentleView, clutter, fc.boolean(), holds), { numRuns: 60 });
  });

  it('is proposed when every second of its captions was not found', () => {
    const [title, ...others] = pageAreas(template);
    if (title === undefined) throw new Error('Expected a title');
    const [page] = proposePages([title, ...others.filter((_, i) => i % 2 === 0)]);
    expect(page?.side).toBe(side);
    expect(namesOf(page)).toEqual(captionNames(template).filter((_, i) => i % 2 === 0));
  });

  it('is not proposed without its title', () => {
    expect(proposePages(pageAreas(template, values).slice(1)).filter((page) => page.side === side)).toEqual(
      [],
    );
  });
});

describe('Two pages in one picture', () => {
  it('are both proposed', () => {
    const { 'main page': front, 'duplicate page': back } = PAGES;
    if (front === undefined || back === undefined) throw new Error('Expected both pages');
    const frontAreas = pageAreas(front.template, front.values, shift(0, 700));
    const backAreas = pageAreas(back.template, back.values);
    const pages = proposePages([...backAreas, ...frontAreas]);
    expect(pages.map(({ side, title }) => [side, title.area])).toEqual([
      ['FRONT', frontAreas[0]],
      ['BACK', backAreas[0]],
    ]);
  });
});

describe('A caption that detection joined with its value', () => {
  const joined = (name: CaptionName, right: number): Quadrilateral[] => {
    const caption = { left: 0, y: 0, ...FRONT_TEMPLATE.captions[name], right };
    return pageAreas({ ...FRONT_TEMPLATE, captions: { ...FRONT_TEMPLATE.captions, [name]: caption } });
  };
  const expected = (name: CaptionName, right: number) => {
    const [page] = proposePages(joined(name, right));
    return page?.captions.find((caption) => caption.name === name);
  };

  it.each<readonly [CaptionName, number]>([
    ['NAME', 190],
    ['ADDRESS', 640],
    ['NUMBER', 700],
    ['ISSUE_DATE', 610],
    ['VALID_PERIOD', 560],
  ])('is the beginning of the line; the rest is the value: %s', (name, right) => {
    const caption = expected(name, right);
    const place = FRONT_TEMPLATE.captions[name];
    const border = caption?.line.quadrilateral[1].x;
    expect(border).toBeCloseTo(place?.right ?? Number.NaN, 0);
    expect(caption?.rest?.quadrilateral[0].x).toBe(border);
    expect(caption?.rest?.quadrilateral[1].x).toBe(right);
  });

  it.each<readonly [CaptionName, number]>([
    ['VALID_PERIOD', 230],
    ['BIRTH', 450],
  ])('is another line when that is too short to hold the value as well: %s', (name, right) => {
    expect(expected(name, right)).toBeUndefined();
  });

  it('gives way to one that stands alone', () => {
    const alone = pageAreas(FRONT_TEMPLATE);
    const [page] = proposePages([...joined('NAME', 190), ...alone]);
    expect(page?.captions.every(({ rest }) => rest === undefined)).toBe(true);
  });
});

describe('No page is proposed', () => {
  const paragraph = (rows: number, pitch: number) =>
    Array.from({ length: rows }, (_, row) => rectangle(40, row * pitch, 840, row * pitch + 28));
  const table = (columns: number, rows: number) =>
    Array.from({ length: columns * rows }, (_, i) => {
      const [x, y] = [(i % columns) * 160, Math.floor(i / columns) * 54];
      return rectangle(x, y, x + 110, y + 28);
    });

  it.each<readonly [string, readonly Quadrilateral[]]>([
    ['without lines', []],
    ['by one line', [rectangle(0, 0, 580, 46)]],
    [
      'by a title alone',
      pageAreas({ ...FRONT_TEMPLATE, captions: { TITLE_FRONT: { left: 0, right: 580, y: 0 } } }),
    ],
    ['by lines without a length', [unread(rectangle(0, 0, 0, 0)).quadrilateral, rectangle(5, 5, 5, 5)]],
    ['by a paragraph of long lines', paragraph(12, 54)],
    ['by a table without a headline', table(5, 10)],
  ])('%s', (_case, areas) => {
    expect(proposePages(areas)).toEqual([]);
  });
});
