import { compact } from './text.js';

/** Dots and strokes of every kind are dashes to a recogniser of characters, and so is the numeral 一. */
const SEPARATOR = '[-‐‒–—―−一./。·年月]';
const SEPARATED = new RegExp(`^(\\d{4})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})日?$`, 'u');
/** With a separator lost only two digits each leave one way to cut month and day. */
const PARTLY_SEPARATED = new RegExp(`^(\\d{4})${SEPARATOR}?(\\d{2})${SEPARATOR}?(\\d{2})日?$`, 'u');

/** YYYY-MM-DD for a printed date such as 2020-05-27, ２０２０．５．２７ or 2020年05月27日; null for all else. */
export function parseDate(text: string): string | null {
  const printed = compact(text);
  const [, year, month, day] = SEPARATED.exec(printed) ?? PARTLY_SEPARATED.exec(printed) ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    return null;
  }
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

/** The date that many years later, in February at most its last day; null beyond the year 9999. */
export function addYears(date: string, years: number): string | null {
  const later = `${Number(date.slice(0, 4)) + years}`.padStart(4, '0') + date.slice(4);
  return [later, later.replace(/-02-29$/u, '-02-28')].find(isCalendarDate) ?? null;
}

function isCalendarDate(date: string): boolean {
  const time = new Date(`${date}T00:00:00Z`);
  // 30 February is either refused or rolled over into March, depending on the day.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}
