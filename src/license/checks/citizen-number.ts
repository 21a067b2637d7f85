import { LicenseField } from '../field.js';
import type { LicensePage } from '../page.js';
import { parseCitizenNumber } from '../values/citizen-number.js';
import { type RecognitionWarning, recognitionWarning } from '../warning.js';

const { NUMBER, BIRTH, SEX } = LicenseField;

/** CHECK_DIGIT_MISMATCH, BIRTH_MISMATCH and SEX_MISMATCH, where the number is that of a citizen. */
export function citizenNumber(page: LicensePage): RecognitionWarning[] {
  const number = page.number === null ? null : parseCitizenNumber(page.number);
  if (number === null) {
    return [];
  }
  const warnings: RecognitionWarning[] = [];
  if (!number.checkDigitMatches) {
    const message = 'The last character of NUMBER is not the check digit of the others (GB 11643, MOD 11-2).';
    warnings.push(recognitionWarning('CHECK_DIGIT_MISMATCH', message, NUMBER));
  }
  if (page.kind === 'front' && page.birth !== null && page.birth !== number.birth) {
    const message = 'The date of birth within NUMBER is another than BIRTH.';
    warnings.push(recognitionWarning('BIRTH_MISMATCH', message, NUMBER, BIRTH));
  }
  if (page.kind === 'front' && page.sex !== null && page.sex !== number.sex) {
    warnings.push(
      recognitionWarning('SEX_MISMATCH', 'The sex within NUMBER is another than SEX.', NUMBER, SEX),
    );
  }
  return warnings;
}
