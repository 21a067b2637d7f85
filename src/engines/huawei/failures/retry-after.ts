import type { IncomingHttpHeaders } from 'node:http';
import { OcrErrorCode } from '../../../license/failure.js';

const WINDOW_SECONDS: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };
/** Nobody waits longer, and the API gives seconds as a 32-bit number. */
const LONGEST_SECONDS = 86_400;

/**
 * Seconds that the provider asks to wait: its Retry-After (RFC 9110: seconds or a date), else, when the rate
 * limit was hit, the window over which it counts. null where it asks for nothing.
 */
export function requestedPause(headers: IncomingHttpHeaders, code: OcrErrorCode, now: Date): number | null {
  const asked = retryAfter(headers['retry-after'], now);
  if (asked !== null || code !== OcrErrorCode.RATE_LIMITED) {
    return asked;
  }
  return WINDOW_SECONDS[String(headers['x-ratelimit-window']).trim().toLowerCase()] ?? null;
}

function retryAfter(value: string | undefined, now: Date): number | null {
  const text = value?.trim() ?? '';
  const seconds = /^\d+$/u.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now.getTime()) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), LONGEST_SECONDS);
}

/** Seconds for which the provider's documentation says to wait where its answer says nothing. */
const ADVISED_SECONDS: Readonly<Record<string, number>> = {
  // "Wait 2 to 5 seconds and retry, or send the next request when the previous one has answered."
  [OcrErrorCode.RATE_LIMITED]: 5,
  [OcrErrorCode.OVERLOADED]: 2,
};
/** The tax authority's interface is down: "retry after about two hours". */
const TAX_AUTHORITY = { providerCode: 'AIS.0118', seconds: 7200 };

export function advisedPause(code: OcrErrorCode, providerCode: string | null): number | null {
  return providerCode === TAX_AUTHORITY.providerCode
    ? TAX_AUTHORITY.seconds
    : (ADVISED_SECONDS[code] ?? null);
}
