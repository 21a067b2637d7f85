import { LicenseField, LicenseMedium } from '../field.js';
import type { LicensePage } from '../page.js';
import { textOf } from '../values/text.js';
import { type RecognitionWarning, recognitionWarning } from '../warning.js';
import type { PageContext } from './check.js';

const { NUMBER, NAME, SEX, NATIONALITY, ADDRESS, BIRTH, ISSUE_DATE, CLASS, VALID_FROM, VALID_TO } =
  LicenseField;
const { ISSUING_AUTHORITY, FILE_NUMBER, ACCUMULATED_SCORES, STATUS } = LicenseField;
const { GENERATION_DATE, CURRENT_TIME } = LicenseField;

const ON_EVERY_FRONT = [NUMBER, NAME, SEX, NATIONALITY, BIRTH, ISSUE_DATE, CLASS, VALID_FROM, VALID_TO];
const ON_AN_ELECTRONIC = [FILE_NUMBER, ACCUMULATED_SCORES, STATUS, GENERATION_DATE, CURRENT_TIME];
/** The record of a duplicate page is not among them: it may be blank. */
const ON_A_BACK = [NUMBER, NAME, FILE_NUMBER];

/** FIELD_MISSING for every field that such a page always prints and that was not read. */
export function missingFields(page: LicensePage, context: PageContext): RecognitionWarning[] {
  return expectedFields(page, context)
    .filter((field) => textOf(page.fields, field) === null)
    .map((field) =>
      recognitionWarning('FIELD_MISSING', `${field} is printed on such a page but was not read.`, field),
    );
}

function expectedFields(page: LicensePage, context: PageContext): LicenseField[] {
  if (page.kind === 'back') {
    return ON_A_BACK;
  }
  if (page.medium === LicenseMedium.ELECTRONIC) {
    return [...ON_EVERY_FRONT, ...ON_AN_ELECTRONIC];
  }
  return [...ON_EVERY_FRONT, ADDRESS, ...(context.issuingAuthorityExpected ? [ISSUING_AUTHORITY] : [])];
}
