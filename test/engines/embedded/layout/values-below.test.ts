import { describe, expect, it } from 'vitest';
import { pageFields } from '../../../../src/engines/embedded/fields/page-fields.js';
import type { TextLine } from '../../../../src/engines/embedded/text/text-line.js';
import { lineAt, pageOf, valueAt } from '../../../support/lines.js';

/** A cell of an electronic licence: a caption with its value below, at its left edge or centred. */
function cell(left: number, y: number, caption: string, value: string, valueLeft = left): TextLine[] {
  return [lineAt({ left, right: left + caption.length * 28, y }, caption), valueAt(valueLeft, y + 50, value)];
}

const fieldsOf = (lines: readonly TextLine[]) =>
  Object.fromEntries(pageFields(pageOf(lines)).map(({ field, text }) => [field, text]));

const STATUS = [...cell(0, 500, '状态', '正常'), ...cell(400, 500, '累积记分', '0分')];

describe('Values below their captions', () => {
  it('are read in cells of one or two columns', () => {
    const number = cell(0, 100, '证号', '42050219771206103X');
    const period = cell(0, 300, '有效期限', '2019-03-16 至 2029-03-16');
    const others = [...cell(0, 200, '姓名', '李英'), ...cell(400, 200, '准驾车型', 'C1')];
    expect(fieldsOf([...number, ...others, ...period, ...STATUS])).toEqual({
      NUMBER: '42050219771206103X',
      NAME: '李英',
      CLASS: 'C1',
      VALID_FROM: '2019-03-16',
      VALID_TO: '2029-03-16',
      STATUS: '正常',
      ACCUMULATED_SCORES: '0分',
    });
  });

  it('are read where they are centred', () => {
    const number = cell(300, 100, '证号', '42050219771206103X', 148);
    const name = cell(0, 200, '准驾车型', 'C1', 36);
    expect(fieldsOf([...number, ...name, ...STATUS])).toMatchObject({
      NUMBER: '42050219771206103X',
      CLASS: 'C1',
    });
  });

  it('that are missing are not taken from the next row', () => {
    const [caption = STATUS[0]] = cell(0, 100, '证号', '');
    const lines = [caption, ...cell(0, 200, '姓名', '李英'), ...cell(0, 300, '准驾车型', 'C1'), ...STATUS];
    expect(fieldsOf(lines.filter((line) => line !== undefined))).not.toHaveProperty('NUMBER');
  });

  it('are not looked for where values stand beside their captions', () => {
    const beside = (y: number, caption: string, value: string) => [
      lineAt({ left: 0, right: caption.length * 28, y }, caption),
      valueAt(200, y, value),
    ];
    const rows = [...beside(100, '证号', '42050219771206103X'), ...beside(160, '准驾车型', 'C1')];
    const status = [...beside(220, '状态', '正常'), ...beside(280, '累积记分', '0分')];
    expect(fieldsOf([...rows, ...status, valueAt(0, 330, '请在有效时间内出示')])).toEqual({
      NUMBER: '42050219771206103X',
      CLASS: 'C1',
      STATUS: '正常',
      ACCUMULATED_SCORES: '0分',
    });
  });
});
