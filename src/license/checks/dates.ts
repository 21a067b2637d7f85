import { LicenseField } from '../field.js';
import type { FrontPage, LicensePage } from '../page.js';
import { textOf } from '../values/text.js';
import { parseTerm } from '../values/validity.js';
import { type RecognitionWarning, recognitionWarning } from '../warning.js';
import type { PageContext } from './check.js';

const { BIRTH, ISSUE_DATE, VALID_FROM, VALID_TO } = LicenseField;

type DatedField = readonly [field: LicenseField, date: string];

/** DATE_ORDER for each two dates that follow one another on a licence but not in the calendar. */
export function dateOrder(page: LicensePage): RecognitionWarning[] {
  const dates = page.kind === 'front' ? datesInOrder(page) : [];
  return dates.flatMap((later, index) => {
    const earlier = dates[index - 1];
    return earlier === undefined || isOrdered(earlier, later) ? [] : [outOfOrder(earlier[0], later[0])];
  });
}

/** EXPIRED from the day after the last day of validity. */
export function expiry(page: LicensePage, { today }: PageContext): RecognitionWarning[] {
  const expired = page.kind === 'front' && page.validTo !== null && page.validTo < today;
  return expired ? [recognitionWarning('EXPIRED', 'The last day of validity has passed.', VALID_TO)] : [];
}

/** DERIVED_VALUE where the end of validity was computed from a printed term. */
export function derivedValidity(page: LicensePage): RecognitionWarning[] {
  const printed = textOf(page.fields, VALID_TO);
  const derived =
    page.kind === 'front' && page.validTo !== null && printed !== null && parseTerm(printed) !== null;
  const message = 'The page prints a term in years; the end of validity was computed from it and VALID_FROM.';
  return derived ? [recognitionWarning('DERIVED_VALUE', message, VALID_TO)] : [];
}

function datesInOrder({ birth, issueDate, validFrom, validTo }: FrontPage): DatedField[] {
  const dates = [
    [BIRTH, birth],
    [ISSUE_DATE, issueDate],
    [VALID_FROM, validFrom],
    [VALID_TO, validTo],
  ] as const;
  return dates.flatMap(([field, date]) => (date === null ? [] : [[field, date] as const]));
}

/** Only the first term of validity starts on the day of first issue; all other dates differ. */
function isOrdered([earlierField, earlier]: DatedField, [laterField, later]: DatedField): boolean {
  return earlier < later || (earlier === later && earlierField === ISSUE_DATE && laterField === VALID_FROM);
}

function outOfOrder(earlier: LicenseField, later: LicenseField): RecognitionWarning {
  return recognitionWarning('DATE_ORDER', `${earlier} does not lie before ${later}.`, earlier, later);
}
