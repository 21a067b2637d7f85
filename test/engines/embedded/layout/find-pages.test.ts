import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { pageFields } from '../../../../src/engines/embedded/fields/page-fields.js';
import { CAPTIONS, type CaptionName } from '../../../../src/engines/embedded/layout/captions.js';
import type { PageLayout } from '../../../../src/engines/embedded/layout/page-layout.js';
import {
  BACK_TEMPLATE,
  FRONT_TEMPLATE,
  OLD_FRONT_TEMPLATE,
  PAGE,
  type PageTemplate,
} from '../../../../src/engines/embedded/layout/templates.js';
import { type TextLine, textOf } from '../../../../src/engines/embedded/text/text-line.js';
import { type Homography, mapQuadrilateral, multiply } from '../../../../src/pictures/geometry/homography.js';
import type { Point } from '../../../../src/pictures/geometry/point.js';
import { rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';
import {
  cameraView,
  distances,
  gentleView,
  mapped,
  rotation,
  scaling,
  scanView,
  shift,
} from '../../../support/geometry.js';
import { captionLines, lineAt, pageOf, pagesOf, textLine, valueAt } from '../../../support/lines.js';

// A page takes ten milliseconds to fit, a property a hundred pages, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const CORNERS = rectangle(0, 0, PAGE.width, PAGE.height);

/** What else lies on the table, beside the page: texts that are captions too. */
const clutter = fc.array(
  fc
    .record({
      text: fc.constantFrom('姓名', '证号', '住址', '性别', '准驾车型', '收据', 'INVOICE', '2024-01-01'),
      x: fc.integer({ min: 5000, max: 8000 }),
      y: fc.integer({ min: -3000, max: 3000 }),
    })
    .map(({ text, x, y }) => textLine(text, rectangle(x, y, x + 60, y + 25))),
  { maxLength: 6 },
);

/** Captions of the template of which so many at most are not found, but one of its proofs is. */
function someCaptions({ captions, proofs }: PageTemplate, missing: number): fc.Arbitrary<CaptionName[]> {
  const names = Object.keys(captions) as CaptionName[]; // keys of its own type
  return fc
    .shuffledSubarray(names, { minLength: names.length - missing })
    .filter((kept) => kept.some((name) => proofs.includes(name)));
}

function seen({ captions }: PageTemplate, names: readonly CaptionName[], view: Homography): TextLine[] {
  return names.flatMap((name) => {
    const place = captions[name];
    return place === undefined ? [] : [lineAt(place, CAPTIONS[name], view)];
  });
}

/** How far from their places, in page units, the page takes points that are seen through `view`. */
function worstError(
  page: PageLayout | undefined,
  view: Homography,
  places: readonly Point[] = CORNERS,
): number {
  if (page === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(...distances(mapped(page.toPage, mapped(view, places)), places));
}

describe('A main page', () => {
  it('is brought back to its place from any camera view, also when four of its captions are missing', () => {
    const holds = (view: Homography, names: CaptionName[], others: TextLine[]) => {
      // A stray caption that happens to lie where a missing one belongs cannot be told from it.
      const missing = (Object.keys(CAPTIONS) as CaptionName[]).filter((name) => !names.includes(name)); // its own keys
      const strays = others.filter((line) => !missing.some((name) => CAPTIONS[name] === textOf(line)));
      const page = pageOf([...strays, ...seen(FRONT_TEMPLATE, names, view)]);
      expect(page).toMatchObject({ side: 'FRONT', medium: 'PAPER' });
      expect(worstError(page, view)).toBeLessThan(1);
    };
    fc.assert(fc.property(cameraView, someCaptions(FRONT_TEMPLATE, 4), clutter, holds));
  });

  it('of a scan is found by four captions', () => {
    const holds = (view: Homography, names: CaptionName[]) => {
      expect(worstError(pageOf(seen(FRONT_TEMPLATE, names, view)), view)).toBeLessThan(1);
    };
    fc.assert(fc.property(scanView, someCaptions(FRONT_TEMPLATE, 6), holds));
  });

  it('of a scan is found by its title and one more caption', () => {
    const holds = (view: Homography, name: CaptionName) => {
      const page = pageOf(seen(FRONT_TEMPLATE, ['TITLE_FRONT', name], view));
      expect(worstError(page, view)).toBeLessThan(1);
    };
    fc.assert(fc.property(scanView, fc.constantFrom<CaptionName>('NUMBER', 'BIRTH', 'VALID_PERIOD'), holds));
  });

  it('of the old layout is told by its starting date', () => {
    const page = pageOf(captionLines(OLD_FRONT_TEMPLATE));
    expect(page.captions.get('VALID_PERIOD')?.left).toBeCloseTo(450);
    expect(pageOf(captionLines(FRONT_TEMPLATE)).captions.get('VALID_PERIOD')?.left).toBeCloseTo(47);
  });

  it('has the place of a missing caption from its template, that of a found one from the picture', () => {
    const lines = captionLines(FRONT_TEMPLATE).filter((line) => !['性别', '姓名'].includes(textOf(line)));
    const page = pageOf([...lines, lineAt({ left: 60, right: 119, y: 219 }, '姓名')]);
    expect(page.captions.get('SEX')).toEqual(FRONT_TEMPLATE.captions.SEX);
    expect(page.captions.get('NAME')?.left).toBeGreaterThan(50);
  });

  it('has no values made of specks, which are narrower than any character', () => {
    const speck = lineAt({ left: 300, right: 310, y: 209 }, '1');
    const page = pageOf([...captionLines(FRONT_TEMPLATE), valueAt(120, 209, '李英'), speck]);
    expect(page.values.map(({ line }) => textOf(line))).toEqual(['李英']);
  });

  it('takes the nearer of two captions of one name for its own', () => {
    const page = pageOf([lineAt({ left: 95, right: 154, y: 240 }, '姓名'), ...captionLines(FRONT_TEMPLATE)]);
    expect(page.captions.get('NAME')?.left).toBeCloseTo(45);
  });
});

describe('A duplicate page', () => {
  it('of a scan is found by three captions', () => {
    const holds = (view: Homography, names: CaptionName[]) => {
      const page = pageOf(seen(BACK_TEMPLATE, names, view));
      expect(page.side).toBe('BACK');
      expect(worstError(page, view)).toBeLessThan(1);
    };
    fc.assert(fc.property(scanView, someCaptions(BACK_TEMPLATE, 2), holds));
  });

  it('has its rows in their places in a view not too far aslant, although its captions are few', () => {
    const rows = Object.values(BACK_TEMPLATE.captions).flatMap(({ left, right, y }) => [
      { x: left, y },
      { x: right, y },
    ]);
    const holds = (view: Homography, others: TextLine[]) => {
      const page = pageOf([...others, ...captionLines(BACK_TEMPLATE, view)]);
      expect(worstError(page, view, rows)).toBeLessThan(50);
    };
    fc.assert(fc.property(gentleView, clutter, holds));
  });
});

describe('Words of captions in a record', () => {
  const record = [valueAt(130, 277, '自2019年8月13日至'), valueAt(130, 325, '有效起始日期有效。')];

  it('belong to the record, also at the beginning of a line', () => {
    const page = pageOf([...captionLines(BACK_TEMPLATE), ...record]);
    expect(pageFields(page)).toMatchObject([
      { field: 'RECORD', text: '自2019年8月13日至有效起始日期有效。' },
    ]);
  });

  it('do not make the page beside them one of the old layout', () => {
    const view = shift(950, 0);
    const lines = record.map((line) => ({
      ...line,
      quadrilateral: mapQuadrilateral(view, line.quadrilateral),
    }));
    const [front] = pagesOf([
      ...captionLines(FRONT_TEMPLATE),
      ...captionLines(BACK_TEMPLATE, view),
      ...lines,
    ]);
    expect(front?.captions.has('VALID_FROM')).toBe(false);
  });
});

describe('Two pages in one picture', () => {
  const beside = multiply(shift(950, 20), rotation(0.02));
  const below = multiply(shift(30, 680), rotation(-0.02));

  it.each([
    ['beside each other', beside],
    ['one above the other', below],
  ])('are both found %s, the front first', (_case, apart) => {
    const holds = (view: Homography) => {
      const backView = multiply(view, apart);
      const pages = pagesOf([
        ...captionLines(BACK_TEMPLATE, backView),
        ...captionLines(FRONT_TEMPLATE, view),
      ]);
      expect(pages.map(({ side }) => side)).toEqual(['FRONT', 'BACK']);
      expect(worstError(pages[0], view)).toBeLessThan(1);
      expect(worstError(pages[1], backView)).toBeLessThan(1);
    };
    fc.assert(fc.property(scanView, holds), { numRuns: 25 });
  });

  it('have each its own values', () => {
    const [front, back] = pagesOf([
      ...captionLines(FRONT_TEMPLATE),
      ...captionLines(BACK_TEMPLATE, below),
      valueAt(120, 209, '李英'),
      lineAt({ left: 120, right: 400, y: 277 }, '实习期至2020年', below),
      valueAt(2000, 300, '桌上的字'),
    ]);
    expect(front?.values.map(({ line }) => textOf(line))).toEqual(['李英']);
    expect(back?.values.map(({ line }) => textOf(line))).toEqual(['实习期至2020年']);
  });
});

describe('An electronic licence', () => {
  const lines = [
    lineAt({ left: 40, right: 100, y: 100 }, '证号'),
    lineAt({ left: 40, right: 100, y: 400 }, '状态'),
    lineAt({ left: 40, right: 150, y: 460 }, '累积记分'),
  ];
  const CARD = ['机动车驾驶证', '证号', '姓名', '出生日期', '初次领证日期', '准驾车型', '有效期限'];
  const card = (texts: readonly string[]) => texts.map((text, i) => valueAt(40, 100 + 60 * i, text));

  it('is told by captions that paper has not, wherever they stand', () => {
    expect(pageOf(lines)).toMatchObject({ side: 'FRONT', medium: 'ELECTRONIC' });
  });

  it('is told without these by a title and the captions of a licence in any order', () => {
    expect(pageOf(card(CARD))).toMatchObject({ side: 'FRONT', medium: 'ELECTRONIC' });
    expect(pagesOf(card(CARD.toReversed())).map(({ medium }) => medium)).toEqual(['ELECTRONIC']);
  });

  it('is no paper page where a few captions stand as far apart as on paper', () => {
    const title = captionLines(FRONT_TEMPLATE).slice(0, 1);
    const pages = pagesOf([...title, ...card(CARD.slice(1))]);
    expect(pages.map(({ medium }) => medium)).toEqual(['ELECTRONIC']);
  });

  it('is no document of another title, as that of professional drivers, nor one of other captions', () => {
    expect(pagesOf(card(['从业资格证', ...CARD.slice(1)]))).toEqual([]);
    expect(pagesOf(card(['居民身份证', '姓名', '性别', '证号', '有效期限', '状态', '当前时间']))).toEqual([]);
  });

  it('is no paper page as well', () => {
    const pages = pagesOf([...captionLines(FRONT_TEMPLATE), ...lines]);
    expect(pages.map(({ medium }) => medium)).toEqual(['ELECTRONIC']);
  });

  it.each([0, 90, 180, 270])(
    'lies upright in page units when the picture is turned by %d degrees',
    (degrees) => {
      const view = multiply(rotation((degrees * Math.PI) / 180), scaling(2));
      const page = pageOf([
        lineAt({ left: 40, right: 100, y: 100 }, '证号', view),
        lineAt({ left: 40, right: 100, y: 400 }, '状态', view),
        lineAt({ left: 40, right: 150, y: 460 }, '累积记分', view),
      ]);
      const [number, status] = [page.captions.get('NUMBER'), page.captions.get('STATUS')];
      expect(status?.left).toBeCloseTo(number?.left ?? 0, 6);
      expect(status?.y).toBeGreaterThan(number?.y ?? Number.POSITIVE_INFINITY);
    },
  );
});

describe('No page is found', () => {
  const identityCard: CaptionName[] = ['NAME', 'SEX', 'NATIONALITY', 'NUMBER', 'ADDRESS', 'BIRTH'];
  const view: Homography = [1, 0, 0, 0, 1, 0, 0, 0, 1];

  it.each([
    ['without lines', []],
    ['in values alone', [valueAt(100, 100, '收据'), valueAt(100, 200, '合计')]],
    ['by captions that other documents have too', seen(FRONT_TEMPLATE, identityCard, view)],
    ['by three captions of a main page', seen(FRONT_TEMPLATE, ['CLASS', 'ISSUE_DATE', 'BIRTH'], view)],
    ['by two captions of a duplicate page', seen(BACK_TEMPLATE, ['FILE_NUMBER', 'RECORD'], view)],
    ['by one caption over and over', Array.from({ length: 6 }, (_, i) => valueAt(100, i * 60, '准驾车型'))],
  ])('%s', (_case, lines: TextLine[]) => {
    expect(pagesOf(lines)).toEqual([]);
  });

  it('when the captions stand in a list without a title, and not in their places', () => {
    const all = Object.keys(FRONT_TEMPLATE.captions) as CaptionName[]; // keys of its own type
    const names = all.filter((name) => name !== 'TITLE_FRONT');
    const list = names.map((name, i) => valueAt(100, 100 + 300 * i, CAPTIONS[name]));
    expect(pagesOf(list)).toEqual([]);
  });
});
