import type { LicenseField, LicenseMedium } from '../../../license/field.js';
import type { FieldReading } from '../../../license/reading.js';

/** Every page of a licence holds some of these, and they are made of digits. */
const NUMERIC: readonly LicenseField[] = ['NUMBER', 'FILE_NUMBER', 'BIRTH', 'ISSUE_DATE', 'VALID_FROM'];
/** A date has eight and the shortest numbers of foreigners seven; one or two may be misread. */
const MIN_DIGITS = 6;

/**
 * An electronic licence is told by its captions alone, wherever they stand: of three articles about licences each has one
 * date of an example beside a caption.
 */
const MIN_NUMERIC: Record<LicenseMedium, number> = { PAPER: 1, ELECTRONIC: 2 };

/**
 * Whether a page holds what a licence does, in enough places. Running text and forms may have our captions at
 * our places by chance, but not the numbers beside them.
 */
export function isFilled({
  medium,
  fields,
}: {
  medium: LicenseMedium;
  fields: readonly FieldReading[];
}): boolean {
  const numeric = fields.filter(({ field, text }) => NUMERIC.includes(field) && isNumeric(text));
  return numeric.length >= MIN_NUMERIC[medium];
}

function isNumeric(text: string): boolean {
  const digits = text.replace(/\D/gu, '').length;
  return digits >= MIN_DIGITS && digits > text.length / 2;
}
