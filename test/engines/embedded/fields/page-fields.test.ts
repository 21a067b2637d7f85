import { describe, expect, it } from 'vitest';
import { fieldReading } from '../../../../src/engines/embedded/fields/field-reading.js';
import { pageFields } from '../../../../src/engines/embedded/fields/page-fields.js';
import {
  BACK_TEMPLATE,
  FRONT_TEMPLATE,
  OLD_FRONT_TEMPLATE,
  type PageTemplate,
} from '../../../../src/engines/embedded/layout/templates.js';
import type { TextLine } from '../../../../src/engines/embedded/text/text-line.js';
import type { LicenseField } from '../../../../src/license/field.js';
import { rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';
import { expectClose, rotation } from '../../../support/geometry.js';
import { captionLines, character, lineAt, pageOf, textLine, valueAt } from '../../../support/lines.js';

type Texts = Partial<Record<LicenseField, string>>;

function textsOf(lines: readonly TextLine[]): Texts {
  return Object.fromEntries(pageFields(pageOf(lines)).map(({ field, text }) => [field, text]));
}

function texts(template: PageTemplate, ...values: readonly TextLine[]): Texts {
  return textsOf([...captionLines(template), ...values]);
}

describe('The fields of a main page', () => {
  it('are the values beside their captions', () => {
    const values = [
      valueAt(260, 146, '110105194912310021'),
      valueAt(120, 209, '李英'),
      valueAt(540, 209, '女'),
      valueAt(690, 209, '中国'),
      valueAt(120, 272, '湖北省宜昌市西陵区'),
      valueAt(120, 312, '青年路6号'),
      valueAt(450, 378, '1949-12-31'),
      valueAt(450, 435, '1990-05-11'),
      valueAt(450, 492, 'A1A2'),
      valueAt(180, 551, '2016-05-11至2026-05-11'),
    ];
    expect(texts(FRONT_TEMPLATE, ...values)).toEqual({
      NUMBER: '110105194912310021',
      NAME: '李英',
      SEX: '女',
      NATIONALITY: '中国',
      ADDRESS: '湖北省宜昌市西陵区青年路6号',
      BIRTH: '1949-12-31',
      ISSUE_DATE: '1990-05-11',
      CLASS: 'A1A2',
      VALID_FROM: '2016-05-11',
      VALID_TO: '2026-05-11',
    });
  });

  it('are the same where detection joined captions and values of a row', () => {
    const lines = captionLines(FRONT_TEMPLATE).filter((_, i) => i < 2 || i > 4);
    const places = [60, 90, 130, 150, 472, 506, 550, 623, 654, 700, 720];
    const characters = [...'姓名李英性别女国籍中国'].map((sign, i) =>
      character(sign, ((places[i] ?? 0) - 45) / 685),
    );
    const row = { quadrilateral: rectangle(45, 195, 730, 223), characters };
    expect(textsOf([...lines, row])).toEqual({ NAME: '李英', SEX: '女', NATIONALITY: '中国' });
  });

  it('do not hold the address of another row, nor the stamp', () => {
    const stamp = [valueAt(70, 378, '宜昌市公安局'), valueAt(70, 420, '交通警察支队')];
    expect(texts(FRONT_TEMPLATE, valueAt(120, 272, '青年路6号'), ...stamp).ADDRESS).toBe('青年路6号');
  });

  it('are none where nothing is printed', () => {
    expect(texts(FRONT_TEMPLATE)).toEqual({});
  });
});

describe('The validity', () => {
  const ON_ROW = 551;

  it.each([
    ['in one line', ['2016-10-29至2026-10-29'], '2016-10-29', '2026-10-29'],
    ['with spaces around 至', ['2016-10-29 至 2026-10-29'], '2016-10-29', '2026-10-29'],
    ['in three lines', ['2016-10-29', '至', '2026-10-29'], '2016-10-29', '2026-10-29'],
    ['in two lines, 至 with the first', ['2016-10-29至', '2026-10-29'], '2016-10-29', '2026-10-29'],
    ['in two lines, 至 with the second', ['2016-10-29', '至2026-10-29'], '2016-10-29', '2026-10-29'],
    ['in two lines without 至', ['2016-10-29', '2026-10-29'], '2016-10-29', '2026-10-29'],
    ['with 至 misread', ['2016-10-29圣2026-10-29'], '2016-10-29', '2026-10-29'],
    ['with 至 lost', ['2016-10-292026-10-29'], '2016-10-29', '2026-10-29'],
    ['with 至 read as a space', ['2016-10-29 2026-10-29'], '2016-10-29', '2026-10-29'],
    ['with a stroke for 至', ['2016-10-29-2026-10-29'], '2016-10-29', '2026-10-29'],
    ['in another form', ['2016年10月29日至2026年10月29日'], '2016年10月29日', '2026年10月29日'],
    ['in another form, without 至', ['2016.10.29-2026.10.29'], '2016.10.29', '2026.10.29'],
    ['without an end', ['2016-10-29至长期'], '2016-10-29', '长期'],
    ['without an end and with 至 misread', ['2016-10-29全长期'], '2016-10-29', '长期'],
    ['without its start', ['至2026-10-29'], undefined, '2026-10-29'],
    ['without what follows 至', ['2016-10-29至'], '2016-10-29', undefined],
  ])('is parted %s', (_case, parts, from, to) => {
    const lines = parts.map((text, i) =>
      lineAt({ left: 180 + 150 * i, right: 320 + 150 * i, y: ON_ROW }, text),
    );
    const { VALID_FROM, VALID_TO } = texts(FRONT_TEMPLATE, ...lines);
    expect([VALID_FROM, VALID_TO]).toEqual([from, to]);
  });

  it.each([
    ['the rows of a start and an end', ['2016-10-29', '至2026-10-29'], '2016-10-29', '2026-10-29'],
    ['the rows of a start and no end', ['2016-10-29', '至长期'], '2016-10-29', '长期'],
    ['a row, and no end below it', ['2016-10-29', '第1页'], '2016-10-29', undefined],
  ])('goes on below: %s', (_case, rows, from, to) => {
    const lines = rows.map((text, i) => valueAt(190 - 5 * i, ON_ROW + 44 * i, text));
    const { VALID_FROM, VALID_TO } = texts(FRONT_TEMPLATE, ...lines);
    expect([VALID_FROM, VALID_TO]).toEqual([from, to]);
  });

  it('rises to its end where values are turned against their captions', () => {
    const values = [valueAt(190, ON_ROW - 16, '2016-10-29'), valueAt(430, ON_ROW - 30, '2026-10-29')];
    const { VALID_FROM, VALID_TO } = texts(FRONT_TEMPLATE, ...values);
    expect([VALID_FROM, VALID_TO]).toEqual(['2016-10-29', '2026-10-29']);
  });

  it('has no start where one date alone was read, and that stands where the end does', () => {
    const { VALID_FROM, VALID_TO } = texts(FRONT_TEMPLATE, valueAt(420, ON_ROW, '2026-10-29'));
    expect([VALID_FROM, VALID_TO]).toEqual([undefined, '2026-10-29']);
  });

  it('of the old layout is a date and a number of years', () => {
    const values = [valueAt(230, ON_ROW, '2010-03-01'), valueAt(580, ON_ROW, '6年')];
    expect(texts(OLD_FRONT_TEMPLATE, ...values)).toMatchObject({ VALID_FROM: '2010-03-01', VALID_TO: '6年' });
  });

  it('has each of its dates in its own part of the line', () => {
    const line = lineAt({ left: 180, right: 390, y: ON_ROW }, '2016-10-29至2026-10-29');
    const fields = pageFields(pageOf([...captionLines(FRONT_TEMPLATE), line]));
    const [from, to] = fields.map(({ polygon }) => polygon);
    expectClose(from ?? [], rectangle(180, ON_ROW - 14, 280, ON_ROW + 14), 2);
    expectClose(to ?? [], rectangle(290, ON_ROW - 14, 390, ON_ROW + 14), 2);
  });
});

describe('The fields of a duplicate page', () => {
  const VALUES = [
    valueAt(160, 149, '110105194912310021'),
    valueAt(130, 213, '李英'),
    valueAt(540, 211, '110105000001'),
  ];

  it('are the values beside their captions, and the record below its own', () => {
    const record = [valueAt(130, 277, '自2019年8月13日至有效起始'), valueAt(130, 325, '日期有效。')];
    expect(texts(BACK_TEMPLATE, ...VALUES, ...record)).toEqual({
      NUMBER: '110105194912310021',
      NAME: '李英',
      FILE_NUMBER: '110105000001',
      RECORD: '自2019年8月13日至有效起始日期有效。',
    });
  });

  it.each([['*4191361186227*'], ['4191361186227'], ['* 4191361186227 *']])(
    'do not hold the number of the barcode: %s',
    (barcode) => {
      const record = [valueAt(130, 277, '无'), valueAt(130, 325, barcode)];
      expect(texts(BACK_TEMPLATE, ...VALUES, ...record).RECORD).toBe('无');
    },
  );
});

describe('The fields of an electronic licence', () => {
  it('stand beside its captions, with a colon or without', () => {
    const rows = [
      '证号：110105194912310021',
      '姓名：李英',
      '状态：正常',
      '累积记分：9分',
      '档案编号：110105000001',
    ];
    const lines = rows.map((text, i) =>
      lineAt({ left: 40, right: 40 + 25 * text.length, y: 100 + 60 * i }, text),
    );
    expect(textsOf(lines)).toEqual({
      NUMBER: '110105194912310021',
      NAME: '李英',
      STATUS: '正常',
      ACCUMULATED_SCORES: '9分',
      FILE_NUMBER: '110105000001',
    });
  });

  const rows = (...texts: readonly string[]) =>
    ['证号', '状态', '累积记分', '准驾车型C1', ...texts].map((text, i) => valueAt(40, 100 + 60 * i, text));

  it.each([
    ['有效期始：2016-10-29', '有效期止：2026-10-29'],
    ['有效起始日期：2016-10-29', '有效期限：2026-10-29'],
  ])('tell two dates of validity by their captions: %s, %s', (from, to) => {
    const { VALID_FROM, VALID_TO } = textsOf(rows(from, to));
    expect([VALID_FROM, VALID_TO]).toEqual(['2016-10-29', '2026-10-29']);
  });

  it('stand in rows as near to each other as apps print times', () => {
    const times = [
      [480, '生成时间', '2025-03-21 07:08:43'],
      [508, '当前时间', '2026-03-24 19:39:40'],
    ] as const;
    const lines = times.flatMap(([y, caption, time]) => [valueAt(40, y, caption), valueAt(200, y + 2, time)]);
    expect(textsOf([...rows(), ...lines])).toMatchObject({
      GENERATION_DATE: '2025-03-2107:08:43',
      CURRENT_TIME: '2026-03-2419:39:40',
    });
  });

  it('do not take the end of validity for its beginning', () => {
    expect(textsOf(rows('有效期至：2026-10-29'))).toMatchObject({ VALID_TO: '2026-10-29' });
    expect(textsOf(rows('有效期至：2026-10-29'))).not.toHaveProperty('VALID_FROM');
  });

  it.each([['逾期未换证、违法未处理'], ['逾期未换证 违法未处理'], ['逾期未换证违法未处理']])(
    'have each status by itself: %s',
    (text) => {
      const lines = [...rows().filter((_, i) => i !== 1), valueAt(40, 500, '状态'), valueAt(200, 500, text)];
      const statuses = pageFields(pageOf(lines)).filter(({ field }) => field === 'STATUS');
      expect(statuses.map((status) => status.text)).toEqual(['逾期未换证', '违法未处理']);
    },
  );
});

describe('One field', () => {
  it.each([
    ['no line', []],
    ['an empty line', [textLine('  ')]],
  ])('is absent for %s', (_case, lines) => {
    expect(fieldReading('NAME', lines, rotation(0))).toEqual([]);
  });
});
