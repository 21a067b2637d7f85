import { LicenseField } from '../field.js';
import type { FrontPage, LicensePage } from '../page.js';
import { hasCitizenNumberLength, parseCitizenNumber } from '../values/citizen-number.js';
import { textOf } from '../values/text.js';
import { splitVehicleClasses } from '../values/vehicle-classes.js';
import { type RecognitionWarning, recognitionWarning } from '../warning.js';

/** UNPARSED_VALUE for every text that was read but could not be typed, or only in part. */
export function unparsedValues(page: LicensePage): RecognitionWarning[] {
  const untyped =
    page.kind === 'front' ? [...untypedNumber(page), ...untypedOnFront(page)] : untypedNumber(page);
  return untyped.map((field) =>
    recognitionWarning(
      'UNPARSED_VALUE',
      `${field} was read but has not the form that its values have.`,
      field,
    ),
  );
}

function untypedNumber({ number }: LicensePage): LicenseField[] {
  const malformed = number !== null && hasCitizenNumberLength(number) && parseCitizenNumber(number) === null;
  return malformed ? [LicenseField.NUMBER] : [];
}

function untypedOnFront(page: FrontPage): LicenseField[] {
  const typed: readonly (readonly [LicenseField, unknown])[] = [
    [LicenseField.SEX, page.sex],
    [LicenseField.BIRTH, page.birth],
    [LicenseField.ISSUE_DATE, page.issueDate],
    [LicenseField.CLASS, page.class === null || splitVehicleClasses(page.class).hasRest ? null : page.class],
    [LicenseField.VALID_FROM, page.validFrom],
    [LicenseField.VALID_TO, page.validIndefinitely === true ? true : page.validTo],
    [LicenseField.ACCUMULATED_SCORES, page.accumulatedScores],
    [LicenseField.GENERATION_DATE, page.generationDate],
    [LicenseField.CURRENT_TIME, page.currentTime],
  ];
  return typed
    .filter(([field, value]) => value === null && textOf(page.fields, field) !== null)
    .map(([field]) => field);
}
