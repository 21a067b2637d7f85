import { describe, expect, it } from 'vitest';
import type { CaptionName } from '../../../../src/engines/embedded/layout/captions.js';
import { FRONT_TEMPLATE } from '../../../../src/engines/embedded/layout/templates.js';
import { paragraphOf, rowOf } from '../../../../src/engines/embedded/layout/value-lines.js';
import { type TextLine, textOf } from '../../../../src/engines/embedded/text/text-line.js';
import { captionLines, lineAt, pageOf, textLine, valueAt } from '../../../support/lines.js';

const withValues = (values: readonly TextLine[]) => pageOf([...captionLines(FRONT_TEMPLATE), ...values]);

function row(name: CaptionName, values: readonly TextLine[]): string[] {
  return rowOf(withValues(values), name).map(({ line }) => textOf(line));
}

function paragraph(values: readonly TextLine[], bottom = 350): string[] {
  return paragraphOf(withValues(values), 'ADDRESS', bottom).map(({ line }) => textOf(line));
}

describe('The row of a caption', () => {
  const NAME_ROW = [valueAt(120, 209, '李英'), valueAt(540, 209, '男'), valueAt(690, 209, '中国')];

  it.each([
    ['NAME', '李英'],
    ['SEX', '男'],
    ['NATIONALITY', '中国'],
  ] as const)('of %s ends at the next caption', (name, value) => {
    expect(row(name, NAME_ROW)).toEqual([value]);
  });

  it('holds a value in parts, from left to right', () => {
    const parts = [valueAt(330, 209, '珂'), valueAt(120, 212, '欧阳'), valueAt(220, 206, '明')];
    expect(row('NAME', parts)).toEqual(['欧阳', '明', '珂']);
  });

  it('holds what stands up to 24 units off, and not the next row or small print', () => {
    const values = [valueAt(120, 233, '李英'), valueAt(100, 185, '·'), valueAt(120, 240, 'Nomo')];
    expect(row('NAME', values)).toEqual(['·', '李英']);
  });

  it.each([
    ['before it', [valueAt(120, 209, '李'), valueAt(118, 209, '李英')]],
    ['behind it', [valueAt(118, 209, '李英'), valueAt(138, 212, '英')]],
  ])('holds a piece of a longer line once, found %s', (_case, values) => {
    expect(row('NAME', values)).toEqual(['李英']);
  });

  it('holds pieces that stand side by side', () => {
    expect(row('NAME', [valueAt(120, 209, '李'), valueAt(135, 209, '英')])).toEqual(['李', '英']);
  });

  it('does not hold a doubtful character beside a longer text, but holds it alone', () => {
    const [{ left, right, y }, text] = [{ left: 150, right: 175, y: 210 }, '一'];
    const speck = textLine(text, lineAt({ left, right, y }, text).quadrilateral, 0.4);
    expect(row('NAME', [speck, valueAt(200, 209, '李英')])).toEqual(['李英']);
    expect(row('NAME', [speck])).toEqual(['一']);
  });

  it('does not hold what stands before the caption', () => {
    expect(row('CLASS', [valueAt(100, 492, '交通'), valueAt(400, 492, 'C1')])).toEqual(['C1']);
  });

  it.each([
    ['all of it', '姓杨华强', 45],
    ['its second character alone', '孔孙静丽', 70],
  ])('does not hold what was made of the caption: %s', (_case, text, left) => {
    const misread = lineAt({ left, right: 230, y: 209 }, text);
    const others = captionLines(FRONT_TEMPLATE).filter((line) => textOf(line) !== '姓名');
    const names = rowOf(pageOf([...others, misread]), 'NAME').map(({ line }) => textOf(line));
    expect(names).toEqual([text.slice(1)]);
  });

  it('holds a value that reaches a little into the place of its caption', () => {
    expect(row('NAME', [lineAt({ left: 98, right: 180, y: 209 }, '杨华强')])).toEqual(['杨华强']);
  });

  it('is empty where the page has no such caption', () => {
    expect(row('FILE_NUMBER', NAME_ROW)).toEqual([]);
  });
});

describe('A paragraph', () => {
  it('goes on below its caption, row by row', () => {
    const values = [
      valueAt(120, 310, '幸福里小区'),
      valueAt(360, 274, '青年路6号'),
      valueAt(120, 270, '宜昌市西陵区'),
      valueAt(330, 312, '25栋'),
    ];
    expect(paragraph(values)).toEqual(['宜昌市西陵区', '青年路6号', '幸福里小区', '25栋']);
  });

  it('holds a piece of a longer line once', () => {
    expect(paragraph([valueAt(120, 272, '宜昌市西陵区'), valueAt(122, 275, '宜')])).toEqual(['宜昌市西陵区']);
  });

  it('ends above its bottom', () => {
    expect(paragraph([valueAt(120, 272, '一'), valueAt(120, 340, '二')], 330)).toEqual(['一']);
  });

  it('ends where the next line is far below', () => {
    const values = [valueAt(120, 272, '一'), valueAt(120, 372, '二'), valueAt(120, 510, '三')];
    expect(paragraph(values, 600)).toEqual(['一', '二']);
  });

  it('ends where the next line begins elsewhere, as the number of a barcode does', () => {
    const values = [valueAt(120, 272, '一'), valueAt(150, 320, '二'), valueAt(300, 370, '4191361186227')];
    expect(paragraph(values, 600)).toEqual(['一', '二']);
  });

  it('begins beside its caption, not below it', () => {
    expect(paragraph([valueAt(40, 300, '住'), valueAt(120, 272, '一')])).toEqual(['一']);
  });
});
