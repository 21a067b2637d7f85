import type { FieldReading } from '../../../license/reading.js';
import type { Homography } from '../../../pictures/geometry/homography.js';
import type { PageLayout } from '../layout/page-layout.js';
import { rowOf } from '../layout/value-lines.js';
import { cut, type TextLine, textOf } from '../text/text-line.js';
import { fieldReading, linesOf } from './field-reading.js';

/** 有效期限: "from 至 to" in one row; on the old layout a starting date and a number of years; in some apps two dates. */
export function validityReadings(page: PageLayout): FieldReading[] {
  const hasEnd = page.captions.has('VALID_TO');
  if (hasEnd || page.captions.has('VALID_FROM')) {
    const start = linesOf(rowOf(page, 'VALID_FROM'));
    const end = linesOf(rowOf(page, hasEnd ? 'VALID_TO' : 'VALID_PERIOD'));
    return [...fieldReading('VALID_FROM', start, page.toPage), ...fieldReading('VALID_TO', end, page.toPage)];
  }
  return periodReadings(linesOf(rowOf(page, 'VALID_PERIOD')), page.toPage);
}

function periodReadings(lines: readonly TextLine[], toPage: Homography): FieldReading[] {
  const parts = lines.flatMap((line) => parted(line));
  const border = parts.findIndex(({ isSeparator }) => isSeparator);
  const from = border < 0 ? parts.slice(0, 1) : parts.slice(0, border);
  const to = border < 0 ? parts.slice(1) : parts.slice(border + 1);
  return [
    ...fieldReading(
      'VALID_FROM',
      from.map(({ line }) => line),
      toPage,
    ),
    ...fieldReading(
      'VALID_TO',
      to.map(({ line }) => line),
      toPage,
    ),
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
