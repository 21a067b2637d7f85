import { Sex } from '../sex.js';
import { compact } from './text.js';

const PRINTED = new Map<string, Sex>([
  ['男', Sex.MALE],
  ['女', Sex.FEMALE],
]);

/** Types the printed 男 or 女; null for all else. */
export function parseSex(text: string): Sex | null {
  return PRINTED.get(compact(text)) ?? null;
}
