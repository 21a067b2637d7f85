import type { LicenseField } from '../../../license/field.js';
import type { FieldReading } from '../../../license/reading.js';
import type { CaptionName } from '../layout/captions.js';
import type { PageLayout, PlacedLine } from '../layout/page-layout.js';
import { paragraphOf, rowOf } from '../layout/value-lines.js';
import { textOf } from '../text/text-line.js';
import { fieldReading, linesOf, type Sight } from './field-reading.js';
import { withValidDates } from './record-dates.js';
import { statusReadings } from './status.js';
import { validityReadings } from './validity.js';

/** Distance in page units from a row's middle to that of the row above at which the space between them ends. */
const ABOVE_ROW = 28;
/** A record of four lines goes down to here, in page units. */
const RECORD_BOTTOM = 610;

type RowField = Extract<LicenseField, CaptionName>;

const FRONT_ROWS: readonly RowField[] = [
  'NUMBER',
  'NAME',
  'SEX',
  'NATIONALITY',
  'BIRTH',
  'ISSUE_DATE',
  'CLASS',
];
const BACK_ROWS: readonly RowField[] = ['NUMBER', 'NAME', 'FILE_NUMBER'];
const ELECTRONIC_ROWS: readonly RowField[] = [
  ...FRONT_ROWS,
  'FILE_NUMBER',
  'ACCUMULATED_SCORES',
  'GENERATION_DATE',
  'CURRENT_TIME',
];

/**
 * The printed values of a page, each from its place beside its caption. The stamp has none; see stamp/.
 * @param sight left out, everything counts as read
 */
export function pageFields(page: PageLayout, sight?: Sight): FieldReading[] {
  const rows = rowsOf(page).flatMap((name) =>
    fieldReading(name, linesOf(rowOf(page, name)), page.toPage, sight),
  );
  if (page.side === 'BACK') return [...rows, ...recordReading(page)];
  if (page.medium === 'ELECTRONIC') return [...rows, ...statusReadings(page), ...validityReadings(page)];
  return [...rows, ...addressReading(page, sight), ...validityReadings(page)];
}

function rowsOf({ side, medium }: PageLayout): readonly RowField[] {
  if (side === 'BACK') return BACK_ROWS;
  return medium === 'ELECTRONIC' ? ELECTRONIC_ROWS : FRONT_ROWS;
}

/** One to three lines, above the row of the birth date. */
function addressReading(page: PageLayout, sight?: Sight): FieldReading[] {
  const bottom = (page.captions.get('BIRTH')?.y ?? 0) - ABOVE_ROW;
  return fieldReading('ADDRESS', linesOf(paragraphOf(page, 'ADDRESS', bottom)), page.toPage, sight);
}

function recordReading(page: PageLayout): FieldReading[] {
  const lines = linesOf(recordLines(page)).map((line) => withValidDates(line));
  return fieldReading('RECORD', lines, page.toPage);
}

/** The lines of a duplicate page's record in reading order; none on other pages. */
export function recordLines(page: PageLayout): PlacedLine[] {
  if (page.side !== 'BACK') return [];
  return paragraphOf(page, 'RECORD', RECORD_BOTTOM).filter((line) => !isBarcodeNumber(line));
}

/** The digits under the barcode are no part of the record: *4191361186227*. */
function isBarcodeNumber({ line }: PlacedLine): boolean {
  return /^[\s*\d]+$/u.test(textOf(line));
}
