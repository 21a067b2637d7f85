import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldConfidence } from '../../../../src/engines/embedded/fields/confidence.js';
import type { TextLine } from '../../../../src/engines/embedded/text/text-line.js';
import type { LicenseField } from '../../../../src/license/field.js';
import { rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';
import { character, textLine } from '../../../support/lines.js';

/** One character and what else it may be: '0.6' of the first, the rest in equal parts of the others. */
type Seen = readonly [texts: string, confidence: number];

function line(...seen: readonly Seen[]): TextLine {
  const characters = seen.map(([texts, confidence], i) => {
    const [first = '', ...others] = texts;
    const rest = others.map((text) => ({ text, confidence: (1 - confidence) / others.length }));
    return {
      ...character(first, (i + 0.5) / seen.length, confidence),
      alternatives: [{ text: first, confidence }, ...rest],
    };
  });
  return { quadrilateral: rectangle(0, 0, 280, 28), characters };
}

function sure(text: string): Seen[] {
  return [...text].map((one) => [one, 0.99] as const);
}

function confidence(field: LicenseField, ...lines: readonly TextLine[]): number {
  return fieldConfidence(field, lines);
}

describe('The confidence of a value that follows a grammar', () => {
  it.each<readonly [string, LicenseField, TextLine]>([
    ['no I stands in a class', 'CLASS', line(['C', 0.99], ['1I', 0.4])],
    ['no month is the 62nd', 'BIRTH', line(...sure('1980-'), ['06', 0.3], ...sure('2-11'))],
    ['no century is the 28th', 'VALID_FROM', line(['2', 0.99], ['08', 0.3], ...sure('20-06-24'))],
    ['no sex is a bow', 'SEX', line(['男弓', 0.2])],
    ['the check digit allows one', 'NUMBER', line(...sure('11010519491231002'), ['X8', 0.2])],
    ['中国 is printed as good as always', 'NATIONALITY', line(['中申', 0.5], ['国', 0.9])],
  ])('is high where the rivals are no values: %s', (_case, field, read) => {
    expect(confidence(field, read)).toBeGreaterThan(0.98);
  });

  it('is shared with rivals that are values too', () => {
    const read = line(...sure('2016-0'), ['68', 0.6], ...sure('-24'));
    expect(confidence('ISSUE_DATE', read)).toBeCloseTo(0.6, 2);
    expect(confidence('FILE_NUMBER', line(...sure('32058317600'), ['108', 0.5]))).toBeCloseTo(0.5, 2);
  });

  it('is low where a rarer reading was taken for the sake of another character', () => {
    const read = line(...sure('2016-0'), ['6', 0.1], ...sure('-24'));
    const alternatives = [
      { text: '8', confidence: 0.9 },
      { text: '6', confidence: 0.1 },
    ];
    const characters = read.characters.map((one) =>
      one.confidence === 0.1 ? { ...one, alternatives } : one,
    );
    expect(confidence('ISSUE_DATE', { ...read, characters })).toBeCloseTo(0.1, 2);
  });

  it.each<readonly [LicenseField, string]>([
    ['BIRTH', '1980-13-40'],
    ['SEX', '另'],
    ['CLASS', 'Z9'],
    ['NUMBER', '女中国'],
    ['VALID_TO', '效担'],
    ['FILE_NUMBER', '3205831760'],
  ])('is low where the text is none: %s', (field, text) => {
    expect(confidence(field, textLine(text))).toBeLessThan(0.25);
  });
});

describe('The confidence of a text', () => {
  it('is that all of its characters are right, which is more than the recogniser believes', () => {
    const [one, two] = [line(['李', 0.9], ['英', 0.99]), line(['李', 0.9], ['英', 0.6])];
    expect(confidence('NAME', one)).toBeCloseTo((8 * 0.891) / (8 * 0.891 + 0.109), 6);
    expect(confidence('NAME', two)).toBeLessThan(confidence('NAME', one));
  });

  it('does not count spaces, which are no characters of the value', () => {
    const read = line(...sure('PARK'), [' ', 0.3], ...sure('SOYEON'));
    expect(confidence('NAME', read)).toBe(confidence('NAME', textLine('PARKSOYEON')));
  });

  it('counts the characters of all lines', () => {
    const first = textLine('宜昌市西陵区青年路6号');
    const doubtful = line(['2', 0.5], ...sure('栋'));
    expect(confidence('ADDRESS', first, doubtful)).toBeLessThan(confidence('ADDRESS', first));
  });

  it.each<readonly [LicenseField, string, string]>([
    ['ADDRESS', '湖北省宜昌市西陵区青年路6号', '湖北省直昌市西陵区青年路6号'],
    ['ISSUING_AUTHORITY', '江西省赣州市公安局交通警察支队', '江西省州市公安局交通警察支队'],
    ['ISSUING_AUTHORITY', '江西省赣州市公安局交通警察支队', '江西省赣州市公安局交通警察支队特勤一大队'],
    ['NAME', '王强林', '王强林441361809176'],
    ['RECORD', '2020年12月21日转入。', '2020年12月21日转入'],
    ['RECORD', '请于2032年02月08日前九十日内申请换领新驾驶证。', '驶证。'],
    ['RECORD', '2018年08月08日转入。实习期至2019年08月08日。', '2018年08月08日转入实习期至2019年08月08日。'],
  ])('is low where it is not what such texts are, however sure its characters: %s', (field, right, wrong) => {
    expect(confidence(field, textLine(right))).toBeGreaterThan(0.9);
    expect(confidence(field, textLine(wrong))).toBeLessThan(0.25);
  });

  it('does not doubt names of regions and offices that exist, however unsure their characters', () => {
    const unsure = [...'江西省赣州市公安局交通警察支队'].map((one) => [one, 0.5] as const);
    expect(confidence('ISSUING_AUTHORITY', line(...unsure))).toBeGreaterThan(0.99);
    expect(confidence('ISSUING_AUTHORITY', line(...unsure, ['口', 0.3]))).toBeLessThan(0.8);
  });

  it("is the recogniser's for other countries, whose names no list holds", () => {
    expect(confidence('NATIONALITY', textLine('韩国'))).toBeGreaterThan(0.99);
    expect(confidence('NATIONALITY', line(['韩', 0.6], ['国', 0.6]))).toBeLessThan(0.9);
  });
});

describe('A confidence', () => {
  const fields: readonly LicenseField[] = ['NUMBER', 'NAME', 'BIRTH', 'CLASS', 'ADDRESS', 'RECORD', 'STATUS'];
  const anyRead = fc.array(
    fc.tuple(
      fc.constantFrom('1', 'C', '李', '0-', '正', '常', '8X'),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
    ),
    { maxLength: 18 },
  );

  it('is never below 0 and never certain, whatever was read', () => {
    const holds = (field: LicenseField, read: Seen[]) => {
      const value = confidence(field, line(...read));
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
    };
    fc.assert(fc.property(fc.constantFrom(...fields), anyRead, holds));
  });
});

describe('The confidence of an address', () => {
  it('is low where its region was put right against what was read', () => {
    const read = textLine('陕西省西安市鄠邑区青年路6号');
    const characters = read.characters.map((one) =>
      one.text === '鄠' ? { ...one, confidence: 0.5, alternatives: [{ text: '鄂', confidence: 0.99 }] } : one,
    );
    expect(confidence('ADDRESS', read)).toBeGreaterThan(0.95);
    expect(confidence('ADDRESS', { ...read, characters })).toBeLessThan(0.9);
  });
});
