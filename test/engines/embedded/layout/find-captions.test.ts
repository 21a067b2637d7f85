import { describe, expect, it } from 'vitest';
import { findCaptions } from '../../../../src/engines/embedded/layout/find-captions.js';
import { type TextLine, textOf } from '../../../../src/engines/embedded/text/text-line.js';
import { rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';
import { textLine } from '../../../support/lines.js';

/** What is found in one line: names of captions, then values. */
function found(text: string): { captions: string[]; values: string[] } {
  const { captions, values } = findCaptions([textLine(text)]);
  return { captions: captions.map(({ name }) => name), values: values.map(textOf) };
}

describe('A line', () => {
  it.each([
    ['is a caption alone', '住址', ['ADDRESS'], []],
    ['is a value alone', '幸福路1号', [], ['幸福路1号']],
    ['is a caption and its value', '姓名李英', ['NAME'], ['李英']],
    ['is a whole row', '姓名李英性别男', ['NAME', 'SEX'], ['李英', '男']],
    [
      'is a row of three captions',
      '姓名李英性别男国籍中国',
      ['NAME', 'SEX', 'NATIONALITY'],
      ['李英', '男', '中国'],
    ],
    ['begins with a value', '李英 性别男', ['SEX'], ['李英 ', '男']],
    [
      'begins with a row of the stamp',
      '市公安局交出生日期1982-02-03',
      ['BIRTH'],
      ['市公安局交', '1982-02-03'],
    ],
    ['has a colon behind its caption', '证号：110105', ['NUMBER'], ['110105']],
    ['has a narrow colon behind its caption', '状态: 正常', ['STATUS'], [' 正常']],
    ['has spaces within its caption', '姓 名 李英', ['NAME'], [' 李英']],
    ['is the title of a main page', '中华人民共和国机动车驾驶证', ['TITLE_FRONT'], []],
    ['is the title of a duplicate page', '中华人民共和国机动车驾驶证副页', ['TITLE_BACK'], []],
    ['is a long caption with one character misread', '准驾车塑C1', ['CLASS'], ['C1']],
    ['is a title with three characters misread', '中牛人民共和国机动车驾驭让', ['TITLE_FRONT'], []],
    ['is a caption in other words', '驾驶证号：110105', ['NUMBER'], ['110105']],
    ['is the caption that it is exactly, and no other misread', '有效期至：2029', ['VALID_TO'], ['2029']],
    ['is a long caption that is broken before its last character', '初次领证日', ['ISSUE_DATE'], []],
    ['is white space', ' ', [], []],
  ])('%s: %s', (_case, text, captions, values) => {
    expect(found(text)).toEqual({ captions, values });
  });

  it.each([
    ['holds words of captions that never stand inside a line', '自2019年8月13日至有效起始日期有效。'],
    ['holds the word for an address', '其住址变更'],
    ['holds a record', '请于2020年出生日期后换证'],
    ['is a short caption misread', '姓各'],
    ['is the end of a record that is like other words for a caption', '驾驶证。'],
    ['is a long caption with two characters misread', '淮驾车塑'],
    ['is the beginning of a caption', '出生'],
  ])('is one value when it %s: %s', (_case, text) => {
    expect(found(text)).toEqual({ captions: [], values: [text] });
  });

  it('loses a colon that stands apart from its caption', () => {
    expect(found('：李英')).toEqual({ captions: [], values: ['李英'] });
  });

  it('is cut where caption and value meet', () => {
    const line = textLine('姓名李英', rectangle(0, 0, 80, 20));
    const { captions, values } = findCaptions([line]);
    expect(captions.map((caption) => caption.line.quadrilateral)).toEqual([rectangle(0, 0, 40, 20)]);
    expect(values.map(({ quadrilateral }) => quadrilateral)).toEqual([rectangle(40, 0, 80, 20)]);
  });

  it('is cut in the same place when a rare character, of two UTF-16 units, stands before a caption', () => {
    expect(found('姓名𣇉英性别男')).toEqual({ captions: ['NAME', 'SEX'], values: ['𣇉英', '男'] });
  });
});

describe('The English small print', () => {
  it.each([
    ['NAMe 余德', [], ['余德']],
    ['姓名Name余德', ['NAME'], ['余德']],
    ['住址 Addres 青年路6号', ['ADDRESS'], ['青年路6号']],
    ['SEXTON JOHN', [], ['SEXTON JOHN']],
    ['E12345678', [], ['E12345678']],
    ['A座1538', [], ['A座1538']],
  ])('is no part of the value behind it: %s', (text, captions, values) => {
    expect(found(text)).toEqual({ captions, values });
  });

  it.each([
    'Name',
    'Date of Birth',
    'Date of First Issue',
    'Dateof FirstIssue',
    "Driving License of the People's Republic of China",
    'Driving Licensc of tho Peoplcs Republic of Chlna',
    'VALID PERIOD',
    'File No',
  ])('is neither a caption nor a value: %s', (text) => {
    expect(found(text)).toEqual({ captions: [], values: [] });
  });

  it.each(['TAYLOR EMILY', 'NATHAN', 'A1A2', 'E1234567', 'CLAIRE ROSS'])(
    'is told apart from the value %s',
    (text) => {
      expect(found(text)).toEqual({ captions: [], values: [text] });
    },
  );
});

describe('The pieces of a caption', () => {
  const piece = (text: string, left: number, y = 0) =>
    textLine(text, rectangle(left, y, left + text.length * 20, y + 20));
  const names = (lines: readonly TextLine[]) => findCaptions(lines).captions.map(({ name }) => name);

  it.each([
    ['two characters set wide', [piece('证', 0), piece('号', 100)], ['NUMBER']],
    ['four in a row', ['准', '驾', '车', '型'].map((text, i) => piece(text, i * 34)), ['CLASS']],
    ['halves in any order', [piece('编号', 50), piece('档案', 0)], ['FILE_NUMBER']],
  ])('are one where they are %s', (_case, lines, expected) => {
    expect(names(lines)).toEqual(expected);
    expect(findCaptions(lines).values).toEqual([]);
  });

  it('leave what stands behind the last of them', () => {
    const { captions, values } = findCaptions([piece('姓', 0), piece('名李英', 60)]);
    expect(captions.map(({ name }) => name)).toEqual(['NAME']);
    expect(values.map(textOf)).toEqual(['李英']);
    expect(values[0]?.quadrilateral[0].x).toBeCloseTo(80, 6);
  });

  it.each([
    ['in different rows', [piece('证', 0), piece('号', 60, 30)]],
    ['far apart', [piece('证', 0), piece('号', 300)]],
    ['incomplete', [piece('准', 0), piece('驾', 34), piece('型', 102)]],
  ])('are none where they are %s', (_case, lines) => {
    expect(names(lines)).toEqual([]);
  });
});
