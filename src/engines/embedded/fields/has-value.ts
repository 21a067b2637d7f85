import type { LicenseField } from '../../../license/field.js';
import type { FieldReading } from '../../../license/reading.js';
import { followsGrammar } from './grammar.js';

/** Whether a field was read, and as what its grammar allows. */
export function hasValue(fields: readonly FieldReading[], wanted: LicenseField): boolean {
  return fields.some(({ field, text }) => field === wanted && followsGrammar(field, text));
}
