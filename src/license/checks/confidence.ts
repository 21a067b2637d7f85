import type { LicensePage } from '../page.js';
import { type RecognitionWarning, recognitionWarning } from '../warning.js';

/**
 * Below this a reading is worth a look by a person. Of 6,827 fields that the embedded engine read on pictures as they
 * are, noisy, blurred, small and strongly compressed, this names, with the other warnings, 86 % of the wrong ones
 * and 1 % of the right ones.
 */
export const LOW_CONFIDENCE_BELOW = 0.9;

/** LOW_CONFIDENCE for every reading that the engine itself doubts; silent where it gives no confidence. */
export function lowConfidence(page: LicensePage): RecognitionWarning[] {
  return page.fields
    .filter(({ confidence }) => confidence !== null && confidence < LOW_CONFIDENCE_BELOW)
    .map(({ field }) =>
      recognitionWarning('LOW_CONFIDENCE', `${field} was read with low confidence.`, field),
    );
}
