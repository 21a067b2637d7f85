import type { LicenseField } from '../../../license/field.js';
import type { FieldReading, Quadrilateral } from '../../../license/reading.js';
import {
  type Homography,
  invertHomography,
  mapQuadrilateral,
} from '../../../pictures/geometry/homography.js';
import { boundingRectangle } from '../../../pictures/geometry/quadrilateral.js';
import type { PlacedLine } from '../layout/page-layout.js';
import { confidenceOf, type TextLine, textOf } from '../text/text-line.js';
import { applyGrammar } from './apply-grammar.js';
import { applyKnownWords } from './known-words.js';

/** One field from the lines that its value fills, joined without a separator; none where nothing was read. */
export function fieldReading(
  field: LicenseField,
  lines: readonly TextLine[],
  toPage: Homography,
): FieldReading[] {
  const read = applyKnownWords(field, applyGrammar(field, lines));
  const text = read.map((line) => textOf(line).trim()).join('');
  if (text === '') return [];
  return [{ field, text, confidence: confidenceOf(read), polygon: enclosing(read, toPage) }];
}

export function linesOf(placed: readonly PlacedLine[]): TextLine[] {
  return placed.map(({ line }) => line);
}

/** The line's own quadrilateral, or for several the one that is a rectangle on the page. */
function enclosing(lines: readonly TextLine[], toPage: Homography): Quadrilateral | null {
  const [only, ...others] = lines;
  if (only === undefined) return null;
  if (others.length === 0) return only.quadrilateral;
  const onPage = lines.flatMap(({ quadrilateral }) => mapQuadrilateral(toPage, quadrilateral));
  return mapQuadrilateral(invertHomography(toPage), boundingRectangle(onPage));
}
