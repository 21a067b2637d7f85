import type { LicenseField } from './field.js';

export const RecognitionWarningCode = {
  CHECK_DIGIT_MISMATCH: 'CHECK_DIGIT_MISMATCH',
  BIRTH_MISMATCH: 'BIRTH_MISMATCH',
  SEX_MISMATCH: 'SEX_MISMATCH',
  PAGE_MISMATCH: 'PAGE_MISMATCH',
  DATE_ORDER: 'DATE_ORDER',
  EXPIRED: 'EXPIRED',
  UNPARSED_VALUE: 'UNPARSED_VALUE',
  DERIVED_VALUE: 'DERIVED_VALUE',
  LOW_CONFIDENCE: 'LOW_CONFIDENCE',
  FIELD_MISSING: 'FIELD_MISSING',
  PHOTOCOPY: 'PHOTOCOPY',
  BLURRED: 'BLURRED',
  GLARE: 'GLARE',
  INCOMPLETE: 'INCOMPLETE',
} as const;
export type RecognitionWarningCode = (typeof RecognitionWarningCode)[keyof typeof RecognitionWarningCode];

/** A doubt about a page that was read all the same. Its message never holds a value of the page. */
export interface RecognitionWarning {
  readonly code: RecognitionWarningCode;
  readonly message: string;
  readonly fields: readonly LicenseField[];
}

/** Makes a warning. The message names fields and rules, never what was read. */
export function recognitionWarning(
  code: RecognitionWarningCode,
  message: string,
  ...fields: readonly LicenseField[]
): RecognitionWarning {
  return { code, message, fields };
}
