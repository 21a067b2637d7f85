import { Sex } from '../sex.js';
import { compact } from './text.js';

/** What a citizen identity number says about its holder and about itself. */
export interface CitizenNumber {
  readonly checkDigitMatches: boolean;
  /** YYYY-MM-DD as far as the digits go: a misread number may hold a day that does not exist. */
  readonly birth: string;
  readonly sex: Sex;
}

/** Six digits of a region, a year of birth in this century or the last, and whatever month and day. */
const FORM = /^\d{6}(19|20)\d{9}[\dX]$/u;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Foreigners hold licences under the numbers of other documents, which are not this long. */
export function hasCitizenNumberLength(text: string): boolean {
  return compact(text).length === 18;
}

/** Takes a citizen number (GB 11643) apart; null where the text has not the form of one. */
export function parseCitizenNumber(text: string): CitizenNumber | null {
  const number = compact(text).toUpperCase();
  if (!FORM.test(number)) {
    return null;
  }
  return {
    checkDigitMatches: number.endsWith(checkDigit(number)),
    birth: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    sex: Number(number[16]) % 2 === 1 ? Sex.MALE : Sex.FEMALE,
  };
}

/** ISO 7064 MOD 11-2 over the first 17 digits. */
function checkDigit(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_DIGITS.charAt(sum % 11);
}
