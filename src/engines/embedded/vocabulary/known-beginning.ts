import type { CharacterReading } from '../../../models/recognition/ctc.js';
import { type Alignment, alignBeginning, type Costs } from './align.js';

/** A word as a text and as its characters, taken apart once and not for each line. */
interface Word {
  readonly text: string;
  readonly characters: readonly string[];
}

/** A closed list of texts with which a value begins. */
export interface Vocabulary {
  readonly words: readonly Word[];
  /** How much of a word may have been misread, in characters for each of its own. */
  readonly maxCostShare: number;
}

export function vocabulary(words: readonly string[], maxCostShare: number): Vocabulary {
  return { words: words.map((text) => ({ text, characters: [...text] })), maxCostShare };
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
  if (words.some((word) => text.startsWith(word.text))) return read;
  const near = words.flatMap(
    ({ characters }) => alignBeginning(characters, read, costs, characters.length * maxCostShare) ?? [],
  );
  const [best, second] = near.sort((a, b) => support(b) - support(a));
  if (
    best === undefined ||
    (second !== undefined && support(second) === support(best) && isOther(best, second))
  )
    return read;
  return [...best.characters, ...read.slice(best.length)];
}

/** The more characters a word explains the better, unless it takes doubts to do so. */
function support({ length, cost }: Alignment): number {
  return length - 2 * cost;
}

function isOther(a: Alignment, b: Alignment): boolean {
  const text = ({ characters }: Alignment) => characters.map((character) => character.text).join('');
  return text(a) !== text(b);
}
