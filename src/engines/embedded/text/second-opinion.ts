import { type Alternative, type CharacterReading, proposes } from '../../../models/recognition/ctc.js';

/** Of 1395 fields read once, 71 % of the wrong ones have a character below this, and 9 % of the right ones. */
const CERTAIN = 0.9;

type Characters = readonly CharacterReading[];

/** Whether a line is worth the time of a second reading, which is that of the first. */
export function isDoubtful(characters: Characters): boolean {
  if (isInSmallLetters(characters)) return false;
  return characters.some(({ confidence }, at) => confidence < CERTAIN && counts(characters, at));
}

const CAPITAL = /^[A-Z]$/;
const SMALL_LETTER = /^[a-z]$/;

/** Whether it is the English below a caption: no value has small letters but for capitals that were misread. */
function isInSmallLetters(characters: Characters): boolean {
  const small = characters.filter(({ text }) => SMALL_LETTER.test(text));
  return small.length > characters.length / 2;
}

/**
 * A space means something within the name of a foreigner alone, which is printed in capitals. Of the doubtful lines of
 * upright pages two in three, such as 2016-10-29 至 2026-10-29, have doubtful spaces and nothing else.
 */
function counts(characters: Characters, at: number): boolean {
  if (characters[at]?.text !== ' ') return true;
  return [at - 1, at + 1].every((beside) => CAPITAL.test(characters[beside]?.text ?? ''));
}

/**
 * What two readings of one line say together: character by character the mean of what each thinks likely, or,
 * where they do not see the same characters, the one that is surer of its own.
 */
export function agreed(first: Characters, second: Characters): CharacterReading[] {
  if (!isAligned(first, second))
    return [...(meanConfidence(second) > meanConfidence(first) ? second : first)];
  return first.map((character, i) => merged(character, second[i] ?? character));
}

/** As many characters are not the same ones yet: -2017-08-24 and 2017-08-24 with a space behind it have both eleven. */
function isAligned(first: Characters, second: Characters): boolean {
  if (first.length !== second.length) return false;
  return first.every((character, i) => mayBeSame(character, second[i] ?? character));
}

function mayBeSame(a: CharacterReading, b: CharacterReading): boolean {
  return proposes(a, b.text) || proposes(b, a.text);
}

function merged(a: CharacterReading, b: CharacterReading): CharacterReading {
  const alternatives = mean(a.alternatives, b.alternatives);
  const [likeliest = { text: a.text, confidence: a.confidence }] = alternatives;
  return { ...a, ...likeliest, alternatives };
}

function mean(a: readonly Alternative[], b: readonly Alternative[]): Alternative[] {
  const sums = new Map<string, number>();
  for (const { text, confidence } of [...a, ...b]) sums.set(text, (sums.get(text) ?? 0) + confidence / 2);
  return [...sums]
    .map(([text, confidence]) => ({ text, confidence }))
    .sort((x, y) => y.confidence - x.confidence);
}

function meanConfidence(characters: Characters): number {
  return characters.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, characters.length);
}
