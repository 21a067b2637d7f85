import type { PageCheck, PageContext } from './checks/check.js';
import { citizenNumber } from './checks/citizen-number.js';
import { lowConfidence } from './checks/confidence.js';
import { dateOrder, derivedValidity, expiry } from './checks/dates.js';
import { missingFields } from './checks/missing-fields.js';
import { pageMismatch } from './checks/page-mismatch.js';
import { unparsedValues } from './checks/unparsed-values.js';
import { PageSide } from './field.js';
import type { LicensePage } from './page.js';
import type { PageReading } from './reading.js';
import { typeBack, typeFront } from './type-page.js';

export type { PageContext } from './checks/check.js';

const CHECKS: readonly PageCheck[] = [
  missingFields,
  unparsedValues,
  derivedValidity,
  lowConfidence,
  citizenNumber,
  dateOrder,
  expiry,
];

/**
 * Types what was read of one page and adds a warning for each doubt that the values raise. Every value
 * stays as it was read, also where it contradicts another.
 */
export function describePage(reading: PageReading, context: PageContext): LicensePage {
  const page = reading.side === PageSide.FRONT ? typeFront(reading) : typeBack(reading);
  const doubts = CHECKS.flatMap((check) => check(page, context));
  return { ...page, warnings: [...reading.warnings, ...doubts] };
}

/** describePage for the pages of one picture, which are also compared with one another. */
export function describePages(readings: readonly PageReading[], context: PageContext): LicensePage[] {
  const pages = readings.map((reading) => describePage(reading, context));
  const mismatch = pageMismatch(pages);
  return pages.map((page) => ({ ...page, warnings: [...page.warnings, ...mismatch] }));
}
