import { parseDate } from './date.js';
import { compact } from './text.js';

/** The space between date and time is often lost, so the time is cut off from the end. */
const DATE_AND_TIME = /^(.+?)T?([01]\d|2[0-3]):?([0-5]\d):?([0-5]\d)$/u;

/** YYYY-MM-DDTHH:MM:SS for a printed date and time of day to the second; null for all else. */
export function parseDateTime(text: string): string | null {
  const [, datePart, hours, minutes, seconds] = DATE_AND_TIME.exec(compact(text)) ?? [];
  const date = datePart === undefined ? null : parseDate(datePart);
  return date === null ? null : `${date}T${hours}:${minutes}:${seconds}`;
}
