import { describe, expect, it } from 'vitest';
import { isRight } from '../../src/eval/compare.js';
import type { LabelField, LabelValue } from '../../src/eval/labels.js';

type Case = readonly [LabelField, LabelValue, LabelValue | null];

describe('a value is right', () => {
  it.each<Case>([
    ['name', '李四', '李四'],
    ['name', '李四', ' 李\u3000四\n'],
    ['number', '11010519491231002X', '１１０１０５１９４９１２３１００２Ｘ'],
    ['record', '实习期至2020年。', '实习期至2020年.'],
    ['record', '甲、乙，丙（丁）：戊；', '甲,乙,丙(丁):戊;'],
    ['address', '幸福路1号（东）', '幸福路1号(东)'],
    ['address', '“幸福”【东】', '"幸福"[东]'],
    ['status', ['超分', '违法未处理'], ['违法未处理', '超分']],
    ['generation_date', '2024-07-15 20:54:01', '2024-07-15 20:54:01'],
  ])('%s: %s and %s', (field, expected, got) => {
    expect(isRight(field, expected, got)).toBe(true);
  });
});

describe('a value is wrong', () => {
  it.each<Case>([
    ['name', '李四', '李西'],
    ['name', '李四', null],
    ['name', '李四', ''],
    ['number', '11010519491231002X', '11010519491231002x'],
    ['name', '艾力。买买提', '艾力.买买提'],
    ['record', '实习期至2020年', '实习期至2020年。'],
    ['status', ['正常'], ['正常', '超分']],
    ['status', ['正常', '超分'], ['正常']],
    ['status', ['正常'], '正常'],
  ])('%s: %s and %s', (field, expected, got) => {
    expect(isRight(field, expected, got)).toBe(false);
  });
});
