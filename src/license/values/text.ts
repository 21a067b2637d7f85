import type { LicenseField } from '../field.js';
import type { FieldReading } from '../reading.js';

/** The text with compatibility forms folded (full-width digits, letters, signs) and white space removed. */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

/** Every text read for the field, as read; those of white space alone count as not read. */
export function textsOf(fields: readonly FieldReading[], field: LicenseField): string[] {
  return fields
    .filter((reading) => reading.field === field && reading.text.trim() !== '')
    .map(({ text }) => text);
}

/** What was read for a field that is printed once, or null. */
export function textOf(fields: readonly FieldReading[], field: LicenseField): string | null {
  return textsOf(fields, field)[0] ?? null;
}
