import type { PagesRead } from '../engines/engine.js';
import { describePages } from '../license/describe-page.js';
import { LicenseField } from '../license/field.js';
import type { LicensePage } from '../license/page.js';
import type { PageReading } from '../license/reading.js';

export interface TypingOptions {
  readonly now: Date;
  readonly returnIssuingAuthority: boolean;
}

/** The pages that an engine read, typed and checked, without the issuing authority unless asked for. */
export function typedPages(
  { pages }: PagesRead,
  { now, returnIssuingAuthority }: TypingOptions,
): LicensePage[] {
  const readings = returnIssuingAuthority ? pages : pages.map(withoutIssuingAuthority);
  return describePages(readings, {
    today: dateInChina(now),
    issuingAuthorityExpected: returnIssuingAuthority,
  });
}

/** Engines may read the stamp all the same, as part of finding the dates beside it. */
function withoutIssuingAuthority(reading: PageReading): PageReading {
  return {
    ...reading,
    fields: reading.fields.filter(({ field }) => field !== LicenseField.ISSUING_AUTHORITY),
  };
}

const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

/** YYYY-MM-DD where licences expire: UTC+8 all over China, without summer time since 1991. */
function dateInChina(now: Date): string {
  return new Date(now.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}
