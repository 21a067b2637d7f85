import type { CharacterReading } from '../../../models/recognition/ctc.js';
import { type Alignment, alignBeginnings, type Costs } from './align.js';

/** A closed list of texts with which a value begins. */
export interface Vocabulary {
  /** In alphabetical order. */
  readonly words: ReadonlySet<string>;
  /** How much of a word may have been misread, in characters for each of its own. */
  readonly maxCostShare: number;
}

/**
 * The words stay texts: their characters in lists were 8 of the 18 MB that the garbage collector had to look
 * through three times a page.
 */
export function vocabulary(words: readonly string[], maxCostShare: number): Vocabulary {
  return { words: new Set(words.toSorted()), maxCostShare };
}

/**
 * The characters with their beginning as the vocabulary has it. They stay as they were read where they begin
 * with one of its words, with none, or where several words are as near as each other.
 */
export function withKnownBeginning(
  read: readonly CharacterReading[],
  { words, maxCostShare }: Vocabulary,
  costs: Costs,
): readonly CharacterReading[] {
  const text = read.map((character) => character.text).join('');
  if (beginsWithAny(text, words)) return read;
  const near = alignBeginnings(words, read, costs, maxCostShare);
  const [best, second] = near.sort((a, b) => support(b) - support(a));
  if (
    best === undefined ||
    (second !== undefined && support(second) === support(best) && isOther(best, second))
  )
    return read;
  return [...best.characters, ...read.slice(best.length)];
}

function beginsWithAny(text: string, words: ReadonlySet<string>): boolean {
  return Array.from(text, (_, i) => text.slice(0, i + 1)).some((beginning) => words.has(beginning));
}

/** The more characters a word explains the better, unless it takes doubts to do so. */
function support({ length, cost }: Alignment): number {
  return length - 2 * cost;
}

function isOther(a: Alignment, b: Alignment): boolean {
  const text = ({ characters }: Alignment) => characters.map((character) => character.text).join('');
  return text(a) !== text(b);
}
