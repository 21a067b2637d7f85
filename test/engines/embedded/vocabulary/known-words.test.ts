import { describe, expect, it } from 'vitest';
import {
  applyKnownWords,
  isMadeOfKnownWords,
  knownLength,
} from '../../../../src/engines/embedded/fields/known-words.js';
import { type TextLine, textOf } from '../../../../src/engines/embedded/text/text-line.js';
import { LicenseField } from '../../../../src/license/field.js';
import { rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';

/** A line read with certainty, evenly spaced; `?` is a gap where a character was not read, `(x)` a doubtful one. */
function line(print: string): TextLine {
  const cells = [...print.matchAll(/\((.)\)|(.)/gu)];
  const characters = cells.flatMap(([, doubtful, sure], i) => {
    const text = doubtful ?? sure ?? '';
    const confidence = doubtful === undefined ? 0.99 : 0.6;
    const position = (i + 0.5) / cells.length;
    return text === '?' ? [] : [{ text, confidence, alternatives: [{ text, confidence }], position }];
  });
  return { quadrilateral: rectangle(0, 0, 40 * cells.length, 40), characters };
}

function read(field: LicenseField, ...prints: string[]): { text: string; confidence: number } {
  const lines = applyKnownWords(field, prints.map(line));
  const characters = lines.flatMap((part) => part.characters);
  return {
    text: textOf({ characters }),
    confidence: Math.min(...characters.map(({ confidence }) => confidence)),
  };
}

describe('The region of an address', () => {
  it.each([
    [
      'a character that the model does not know',
      '河南省洛阳市?河回族区八一大道7号',
      '河南省洛阳市瀍河回族区八一大道7号',
    ],
    ['a doubtful character', '江西省九江市(寻)阳区胜利路1号', '江西省九江市浔阳区胜利路1号'],
    ['a county named without its city', '江苏省(昆)山市和平街8号', '江苏省昆山市和平街8号'],
  ])('is put right with %s', (_case, print, text) => {
    expect(read(LicenseField.ADDRESS, print).text).toBe(text);
  });

  it.each([
    ['is read as another', '陕西省西安市鄂邑区青年路6号', '陕西省西安市鄠邑区青年路6号'],
    ['is not read, though others would fit the gap', '山西省临汾市?县青年路6号', '山西省临汾市隰县青年路6号'],
  ])('is put right where a character beyond the alphabet %s', (_case, print, text) => {
    const alphabet = new Set('山西省临汾市陕安鄂邑区县青年路6号吉古蒲');
    expect(read(LicenseField.ADDRESS, print)).not.toMatchObject({ text });
    const [first] = applyKnownWords(LicenseField.ADDRESS, [line(print)], alphabet);
    expect(textOf({ characters: first?.characters ?? [] })).toBe(text);
  });

  it('stays in doubt where it was put right', () => {
    expect(read(LicenseField.ADDRESS, '河南省洛阳市?河回族区八一大道7号').confidence).toBeLessThan(0.8);
  });

  it.each([
    ['the print is sure', '江西省九江市寻阳区胜利路1号'],
    ['there is no room for another character', '河南省洛阳市河回族区八一大道7号'],
    ['two regions are as near', '四川省宜宾市?县桥头村'],
    ['no region is near', '北太平洋(大)道1号'],
  ])('stays as it was read where %s', (_case, print) => {
    expect(read(LicenseField.ADDRESS, print).text).toBe(print.replaceAll(/[?()]/gu, ''));
  });
});

describe('The office in a stamp', () => {
  it('is put right across its rows', () => {
    const rows = ['河南省', '河市公安', '局交通警', '(蔡)支队'];
    expect(read(LicenseField.ISSUING_AUTHORITY, ...rows).text).toBe('河南省漯河市公安局交通警察支队');
  });

  it.each([
    ['ends where it is whole', '公安局交通警察大队支', '公安局交通警察大队'],
    ['ends after the longest that it can be', '公安局交通警察支队车辆管理所', '公安局交通警察支队车辆管理所'],
    [
      'goes on where it is one that is not known',
      '公安局交通警察支队特勤一大队',
      '公安局交通警察支队特勤一大队',
    ],
  ])('%s', (_case, print, office) => {
    expect(read(LicenseField.ISSUING_AUTHORITY, `吉林省辽源市${print}`).text).toBe(`吉林省辽源市${office}`);
  });

  it.each([
    '江西省赣州市公安局交警支队',
    '江西省赣州市公安局交通管理支队车辆管理所',
    '江西省公安厅交通管理总队',
  ])('stays as it was read where it can issue licences: %s', (office) => {
    expect(read(LicenseField.ISSUING_AUTHORITY, office)).toEqual({ text: office, confidence: 0.99 });
    expect(isMadeOfKnownWords(LicenseField.ISSUING_AUTHORITY, office)).toBe(true);
  });

  it.each([
    ['is given its end where but one is possible', '公安局交通警察支', '公安局交通警察支队'],
    ['is given no end where nothing of it was read', '公安局交通警察', '公安局交通警察'],
  ])('%s', (_case, print, office) => {
    expect(read(LicenseField.ISSUING_AUTHORITY, `江西省赣州市${print}`).text).toBe(`江西省赣州市${office}`);
  });

  it('of a province is not that of its cities', () => {
    const known = (text: string) => knownLength(LicenseField.ISSUING_AUTHORITY, text) > 0;
    expect(known('江西省公安厅交通警察总队')).toBe(true);
    expect(known('江西省公安局交通警察支队')).toBe(false);
    expect(known('北京市公安局公安交通管理局')).toBe(true);
  });

  it('stays as it was read where it is far from every known one', () => {
    expect(read(LicenseField.ISSUING_AUTHORITY, '某某部队', '车辆管理').text).toBe('某某部队车辆管理');
  });
});

describe('Other fields', () => {
  it('have no known words', () => {
    expect(read(LicenseField.NAME, '(洛)阳市').text).toBe('洛阳市');
  });
});

describe('The known word with which a text begins', () => {
  it.each([
    ['ADDRESS', '湖北省宜昌市西陵区青年路6号', '湖北省宜昌市西陵区'],
    ['ADDRESS', '青年路6号', ''],
    [
      'ISSUING_AUTHORITY',
      '江西省赣州市公安局交通警察支队车辆管理所',
      '江西省赣州市公安局交通警察支队车辆管理所',
    ],
    ['ISSUING_AUTHORITY', '江西省赣州市公安局交', ''],
    ['NAME', '湖北省宜昌市西陵区', ''],
  ] as const)('is the longest that there is: %s %s', (field, text, word) => {
    expect(knownLength(field, text)).toBe(word.length);
  });
});
