import type { FieldReading } from '../../../license/reading.js';
import type { PageLayout } from '../layout/page-layout.js';
import { rowOf } from '../layout/value-lines.js';
import { cut, type TextLine, textOf } from '../text/text-line.js';
import { fieldReading, linesOf } from './field-reading.js';
import { STATUSES } from './grammar.js';

/** The longest first: none is the beginning of another, but regular expressions need not know. */
const KNOWN = new RegExp(STATUSES.toSorted((a, b) => b.length - a.length).join('|'), 'gu');

/** 状态: one reading for each status; with several, 逾期未换证、违法未处理. */
export function statusReadings(page: PageLayout): FieldReading[] {
  const lines = linesOf(rowOf(page, 'STATUS'));
  const several = lines.flatMap((line) => statusesIn(line));
  if (several.length < 2) return fieldReading('STATUS', lines, page.toPage);
  return several.flatMap((line) => fieldReading('STATUS', [line], page.toPage));
}

function statusesIn(line: TextLine): TextLine[] {
  return [...textOf(line).matchAll(KNOWN)].map(({ 0: text, index }) => cut(line, index, index + text.length));
}
