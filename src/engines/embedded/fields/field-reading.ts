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

/**
 * One field from the lines that its value fills, joined without a separator; none where nothing was read.
 * @param alphabet what could be read; all where it is left out
 */
export function fieldReading(
  field: LicenseField,
  lines: readonly TextLine[],
  toPage: Homography,
  alphabet?: Alphabet,
): FieldReading[] {
  const printed = applyGrammar(field, inCapitals(field, joinedAtSeams(lines)));
  const read = applyKnownWords(field, printed, alphabet);
  const text = read.map((line) => textOf(line).trim()).join('');
  if (text === '') return [];
  return [{ field, text, confidence: fieldConfidence(field, read), polygon: printedArea(printed, toPage) }];
}

export function linesOf(placed: readonly PlacedLine[]): TextLine[] {
  return placed.map(({ line }) => line);
}
