import { ProviderError } from '../failures/provider-error.js';
import type { TimeBudget } from './time-budget.js';

export interface RetryPolicy {
  /** The first call included. */
  readonly maxAttempts: number;
  /** Resolves after so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** From 0 to below 1. */
  readonly random: () => number;
}

const FIRST_BACKOFF_MS = 200;
const LONGEST_BACKOFF_MS = 5_000;

/** Calls again after errors that allow it, as long as attempts and time are left; throws the last error. */
export async function withRetries<T>(
  call: () => Promise<T>,
  policy: RetryPolicy,
  budget: Pick<TimeBudget, 'remainingMs'>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const pauseMs = pauseAfter(error, attempt, policy);
      // Waiting until the time is over would end in the same failure, only later.
      if (pauseMs === null || pauseMs >= budget.remainingMs) {
        throw error;
      }
      await policy.sleep(pauseMs);
    }
  }
}

/**
 * Milliseconds until the next attempt; null where there is none. Exponential, with full jitter: those who
 * failed together do not come back together.
 */
function pauseAfter(error: unknown, attempt: number, { maxAttempts, random }: RetryPolicy): number | null {
  if (!(error instanceof ProviderError) || !error.repeatable || attempt >= maxAttempts) {
    return null;
  }
  const longest = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1));
  return error.pauseMs + random() * longest;
}
