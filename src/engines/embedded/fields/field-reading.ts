import type { LicenseField } from '../../../license/field.js';
import type { FieldReading } from '../../../license/reading.js';
import type { Homography } from '../../../pictures/geometry/homography.js';
import type { PlacedLine } from '../layout/page-layout.js';
import { type TextLine, textOf } from '../text/text-line.js';
import { applyGrammar } from './apply-grammar.js';
import { inCapitals } from './capitals.js';
import { fieldConfidence } from './confidence.js';
import { type Alphabet, applyKnownWords } from './known-words.js';
import { printedArea } from './printed-area.js';
import { joinedAtSeams } from './seams.js';

/** What tells that a character may be missing. */
export interface Sight {
  /** All that could be read. */
  readonly alphabet: Alphabet;
  /** In how many places of a line there is print that was not read. */
  countUnread(line: TextLine): number;
}

/** Fields that may hold characters which no recognition model knows. */
const OPEN_FIELDS: ReadonlySet<LicenseField> = new Set(['NAME', 'ADDRESS']);
/** Of 11 texts with unread print that no known word explains, 1 is right: at the edge of a reflection. */
const INCOMPLETE_SHARE = 0.1;

/**
 * One field from the lines that its value fills, joined without a separator; none where nothing was read.
 * @param sight left out, everything counts as read
 */
export function fieldReading(
  field: LicenseField,
  lines: readonly TextLine[],
  toPage: Homography,
  sight?: Sight,
): FieldReading[] {
  const printed = applyGrammar(field, inCapitals(field, joinedAtSeams(lines)));
  const read = applyKnownWords(field, printed, sight?.alphabet);
  const text = read.map((line) => textOf(line).trim()).join('');
  if (text === '') return [];
  const isIncomplete = OPEN_FIELDS.has(field) && countMissing(printed, read, sight) > 0;
  const confidence = fieldConfidence(field, read) * (isIncomplete ? INCOMPLETE_SHARE : 1);
  return [{ field, text, confidence, polygon: printedArea(printed, toPage) }];
}

/** A character that a known word put in was missing where print is unread. */
function countMissing(printed: readonly TextLine[], read: readonly TextLine[], sight?: Sight): number {
  const unread = printed.map((line) => sight?.countUnread(line) ?? 0).reduce((sum, count) => sum + count, 0);
  return unread - (countCharacters(read) - countCharacters(printed));
}

function countCharacters(lines: readonly TextLine[]): number {
  return lines.flatMap(({ characters }) => characters).length;
}

export function linesOf(placed: readonly PlacedLine[]): TextLine[] {
  return placed.map(({ line }) => line);
}
