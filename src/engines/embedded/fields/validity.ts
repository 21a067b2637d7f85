import type { FieldReading } from '../../../license/reading.js';
import type { Homography } from '../../../pictures/geometry/homography.js';
import { type PageLayout, placed } from '../layout/page-layout.js';
import { PAGE } from '../layout/templates.js';
import { paragraphOf, rowOf } from '../layout/value-lines.js';
import { cut, type TextLine, textOf } from '../text/text-line.js';
import { fieldReading, linesOf } from './field-reading.js';
import { hasValue } from './has-value.js';

/** How far behind its caption, in page units, a lone date is the end: the start begins within 100, and is 170 long or more. */
const BEHIND_A_DATE = 200;

/** 有效期限: "from 至 to"; on the old layout a starting date and a number of years; in some apps two dates. */
export function validityReadings(page: PageLayout): FieldReading[] {
  const hasEnd = page.captions.has('VALID_TO');
  if (hasEnd || page.captions.has('VALID_FROM')) {
    const start = linesOf(rowOf(page, 'VALID_FROM'));
    const end = linesOf(rowOf(page, hasEnd ? 'VALID_TO' : 'VALID_PERIOD'));
    return [...fieldReading('VALID_FROM', start, page.toPage), ...fieldReading('VALID_TO', end, page.toPage)];
  }
  return periodOf(page, linesOf(rowOf(page, 'VALID_PERIOD')));
}

/** In one row or, where there is no end in it, in two. */
function periodOf(page: PageLayout, row: readonly TextLine[]): FieldReading[] {
  const endsFrom = (page.captions.get('VALID_PERIOD')?.right ?? 0) + BEHIND_A_DATE;
  const inRow = periodReadings(row, page.toPage, endsFrom);
  if (hasValue(inRow, 'VALID_TO')) return inRow;
  const rows = linesOf(paragraphOf(page, 'VALID_PERIOD', PAGE.height));
  const inRows = periodReadings(rows, page.toPage, endsFrom);
  return hasValue(inRows, 'VALID_TO') ? inRows : inRow;
}

/** @param endsFrom in page units: a date without 至 that begins behind it is no start */
function periodReadings(lines: readonly TextLine[], toPage: Homography, endsFrom: number): FieldReading[] {
  const parts = lines.flatMap((line) => parted(line));
  const border = parts.findIndex(({ isSeparator }) => isSeparator);
  const [first] = parts;
  const count = first !== undefined && placed(first.line, toPage).left > endsFrom ? 0 : 1;
  const from = border < 0 ? parts.slice(0, count) : parts.slice(0, border);
  const to = border < 0 ? parts.slice(count) : parts.slice(border + 1);
  const lineOf = ({ line }: Part) => line;
  return [
    ...fieldReading('VALID_FROM', from.map(lineOf), toPage),
    ...fieldReading('VALID_TO', to.map(lineOf), toPage),
  ];
}

interface Part {
  readonly line: TextLine;
  readonly isSeparator: boolean;
}

/** A line at 至; where that was misread, behind the ten characters of a date. */
function parted(line: TextLine): Part[] {
  const separator =
    /\s*至\s*/u.exec(textOf(line)) ??
    /(?<=^\s*\d{4}\D\d\d\D\d\d日?)\D{0,3}(?=\d{4}\D|长)/u.exec(textOf(line));
  if (separator === null) return [{ line, isSeparator: false }];
  const start = separator.index;
  const end = start + separator[0].length;
  const parts = [
    { line: cut(line, 0, start), isSeparator: false },
    { line: cut(line, start, end), isSeparator: true },
    { line: cut(line, end), isSeparator: false },
  ];
  return parts.filter(({ line: part, isSeparator }) => isSeparator || textOf(part) !== '');
}
