import { addYears, parseDate } from './date.js';
import { compact } from './text.js';

/** The end of validity. */
export interface Validity {
  readonly validTo: string | null;
  readonly validIndefinitely: boolean | null;
}

/**
 * Types what is printed for the end of validity: a date, 长期, or on the older layout a term such as 6年,
 * which counts from validFrom.
 */
export function parseValidity(text: string | null, validFrom: string | null): Validity {
  if (text === null) {
    return { validTo: null, validIndefinitely: null };
  }
  if (isIndefinite(text)) {
    return { validTo: null, validIndefinitely: true };
  }
  const years = parseTerm(text);
  if (years !== null) {
    return { validTo: validFrom === null ? null : addYears(validFrom, years), validIndefinitely: false };
  }
  const validTo = parseDate(text);
  return { validTo, validIndefinitely: validTo === null ? null : false };
}

/** Years of a printed term such as 6年 or 10年; null where it is none. */
export function parseTerm(text: string): number | null {
  const years = /^([1-9]\d?)年$/u.exec(compact(text))?.[1];
  return years === undefined ? null : Number(years);
}

function isIndefinite(text: string): boolean {
  return /^[长長]期(有效)?$/u.test(compact(text));
}
