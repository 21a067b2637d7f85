import type { LicenseField } from '../../../license/field.js';
import type { FieldReading } from '../../../license/reading.js';

/** Every page of a licence holds some of these, and they are made of digits. */
const NUMERIC: readonly LicenseField[] = ['NUMBER', 'FILE_NUMBER', 'BIRTH', 'ISSUE_DATE', 'VALID_FROM'];
/** A date has eight and the shortest numbers of foreigners seven; one or two may be misread. */
const MIN_DIGITS = 6;

/**
 * Whether a page holds what a licence does, in at least one place. Running text and forms may have our captions at
 * our places by chance, but not the numbers beside them.
 */
export function isFilled(fields: readonly FieldReading[]): boolean {
  return fields.some(({ field, text }) => NUMERIC.includes(field) && isNumeric(text));
}

function isNumeric(text: string): boolean {
  const digits = text.replace(/\D/gu, '').length;
  return digits >= MIN_DIGITS && digits > text.length / 2;
}
