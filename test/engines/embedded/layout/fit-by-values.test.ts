import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaptionName } from '../../../../src/engines/embedded/layout/captions.js';
import type { PageLayout } from '../../../../src/engines/embedded/layout/page-layout.js';
import { rowOf } from '../../../../src/engines/embedded/layout/value-lines.js';
import { type TextLine, textOf } from '../../../../src/engines/embedded/text/text-line.js';
import type { Homography } from '../../../../src/pictures/geometry/homography.js';
import { scanView } from '../../../support/geometry.js';
import { lineAt, pageOf, pagesOf } from '../../../support/lines.js';

type Print = readonly [left: number, right: number, y: number, text: string];

const FRONT_TITLE: Print = [151, 732, 56, '中华人民共和国机动车驾驶证'];
const BACK_TITLE: Print = [105, 778, 57, '中华人民共和国机动车驾驶证副页'];

/** The values of a main page where one make prints them. */
const FRONT: readonly Print[] = [
  [272, 645, 146, '36010219820203728X'],
  [132, 230, 208, '周琳洁'],
  [511, 566, 208, '女'],
  [704, 779, 208, '中国'],
  [140, 560, 275, '江西省南昌市东湖区建设大道507号'],
  [447, 611, 377, '1982-02-03'],
  [445, 609, 433, '2013-03-16'],
  [441, 488, 489, 'C1'],
  [190, 574, 553, '2019-03-16至2029-03-16'],
];
const BACK: readonly Print[] = [
  [260, 691, 155, '360403199601275485'],
  [161, 250, 220, '徐娟'],
  [580, 832, 220, '360426525210'],
  [150, 700, 285, '请于2033年09月21日前九十日内申请换领新驾驶证。'],
];

function seen(print: readonly Print[], view?: Homography): TextLine[] {
  return print.map(([left, right, y, text]) => lineAt({ left, right, y }, text, view));
}

function rowsOf(page: PageLayout, names: readonly CaptionName[]) {
  return names.map((name) => [name, ...rowOf(page, name).map(({ line }) => textOf(line))]);
}

const FRONT_ROWS = [
  ['NUMBER', '36010219820203728X'],
  ['NAME', '周琳洁'],
  ['SEX', '女'],
  ['NATIONALITY', '中国'],
  ['BIRTH', '1982-02-03'],
  ['ISSUE_DATE', '2013-03-16'],
  ['CLASS', 'C1'],
  ['VALID_PERIOD', '2019-03-16至2029-03-16'],
] as const;
const BACK_ROWS = [
  ['NUMBER', '360403199601275485'],
  ['NAME', '徐娟'],
  ['FILE_NUMBER', '360426525210'],
] as const;

describe('A page whose captions have vanished', () => {
  it.each([
    ['a main page', 'FRONT', [FRONT_TITLE, ...FRONT], FRONT_ROWS],
    ['a duplicate page', 'BACK', [BACK_TITLE, ...BACK], BACK_ROWS],
  ] as const)(
    'is found by its title and its values, whichever way it lies: %s',
    (_case, side, print, rows) => {
      const names = rows.map(([name]) => name);
      const holds = (view: Homography) => {
        const page = pageOf(seen(print, view));
        expect(page.side).toBe(side);
        expect(rowsOf(page, names)).toEqual(rows);
      };
      fc.assert(fc.property(scanView, holds));
    },
  );

  it('is found by them also where one or two captions are left', () => {
    const captions: Print[] = [
      [177, 237, 146, '证号'],
      [608, 669, 209, '国籍'],
    ];
    const page = pageOf(seen([FRONT_TITLE, ...FRONT, ...captions]));
    expect(rowsOf(page, ['BIRTH', 'VALID_PERIOD'])).toEqual(
      FRONT_ROWS.filter(([name]) => /BIRTH|VALID/.test(name)),
    );
  });

  it('is found with a term, which has one date more', () => {
    const old: Print[] = [
      [225, 413, 555, '2013-03-16'],
      [569, 642, 555, '6年'],
    ];
    const page = pageOf(seen([FRONT_TITLE, ...FRONT.slice(0, -1), ...old]));
    expect(rowsOf(page, ['BIRTH', 'ISSUE_DATE'])).toEqual([
      ['BIRTH', '1982-02-03'],
      ['ISSUE_DATE', '2013-03-16'],
    ]);
  });

  it('is found where its values begin elsewhere in their rows', () => {
    const elsewhere: Print[] = [
      [160, 495, 155, '360403199601275485'],
      [161, 250, 220, '徐娟'],
      [430, 757, 220, '360426525210'],
    ];
    const holds = (view: Homography) => {
      const page = pageOf(seen([BACK_TITLE, ...elsewhere], view));
      expect(rowsOf(page, ['NUMBER', 'NAME', 'FILE_NUMBER'])).toEqual(BACK_ROWS);
    };
    fc.assert(fc.property(scanView, holds));
  });

  it('is found although its birth is no date of any calendar', () => {
    const print = FRONT.map((one): Print => (one[3] === '1982-02-03' ? [447, 611, 377, '1982-02-30'] : one));
    expect(pagesOf(seen([FRONT_TITLE, ...print]))).toHaveLength(1);
  });
});

describe('No page is found by values', () => {
  it.each([
    ['without a title', FRONT],
    ['with too few of them', [FRONT_TITLE, ...FRONT.slice(0, 3)]],
    ['of a duplicate page with too few of them', [BACK_TITLE, ...BACK.slice(0, 2)]],
    [
      'of a duplicate page that stand in other rows',
      [BACK_TITLE, ...BACK.map(([left, right, y, text]): Print => [left, right, y + 60, text])],
    ],
    [
      'that stand in a list',
      [FRONT_TITLE, ...FRONT.map(([, , , text], i): Print => [40, 300, 150 + 120 * i, text])],
    ],
  ])('%s', (_case, print) => {
    expect(pagesOf(seen(print))).toEqual([]);
  });
});
