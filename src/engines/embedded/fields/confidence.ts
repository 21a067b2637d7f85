import type { LicenseField } from '../../../license/field.js';
import { type CharacterReading, proposes } from '../../../models/recognition/ctc.js';
import { candidates } from '../text/likeliest.js';
import { type TextLine, textOf } from '../text/text-line.js';
import { type Grammar, grammarsOf } from './grammar.js';
import { isMadeOfKnownWords, knownLength } from './known-words.js';

/**
 * The recogniser is right more often than it believes: fitted on 1,436 names, addresses and records, with noise and
 * blur added to two thirds of the pictures, the odds that a text is right are e^2.04 times those that it gives; on
 * either half of the pictures e^2.04 and e^2.05.
 */
const TRUE_ODDS = 8;
/** Of 46 texts that are not what their field's texts are, 8 are right. */
const UNTYPICAL_SHARE = 0.2;
/** Nothing is surer: of 2,310 values read beyond doubt 2 are another field's. */
const MOST = 0.999;
/** Readings that are less likely beside the likeliest, or more than so many, no longer change a share's second digit. */
const LEAST_LIKELIHOOD = 1e-3;
const MAX_CANDIDATES = 200;
/** How the sentences of records end; the full stop behind them is what recognition misses most. */
const SENTENCE_WITHOUT_STOP = /(转入|新驾驶证|条件证明|接受审验|日期有效)(?!。)|[^。]$/u;
/** A record is a sentence with a date, of 14 characters and more; what is shorter is a part of one. */
const SHORTEST_RECORD = 8;

type Characters = readonly CharacterReading[];

/** The share of values read like this one that are right, 0 to 1; measured in docs/evaluation.md. */
export function fieldConfidence(field: LicenseField, lines: readonly TextLine[]): number {
  const characters = lines.flatMap((line) => line.characters).filter(({ text }) => text.trim() !== '');
  const text = textOf({ characters });
  const grammars = grammarsOf(field, text);
  const grammar = grammars.find((one) => fits(characters, one));
  if (grammar !== undefined) return Math.min(MOST, shareOfValid(characters, grammar));
  const known = knownLength(field, text);
  const open = characters.filter((character, i) => i >= known || isPutIn(field, character));
  return believed(open) * (isTypical(field, text, grammars) ? 1 : UNTYPICAL_SHARE);
}

function fits(characters: Characters, { alphabet, length, isValid }: Grammar): boolean {
  const hasLength = length === undefined || length === characters.length;
  return hasLength && characters.every(({ text }) => alphabet.test(text)) && isValid(textOf({ characters }));
}

/** How likely the reading is among all that the field allows: an I in a class or a 13th month is no rival. */
function shareOfValid(characters: Characters, { alphabet, isValid }: Grammar): number {
  const text = textOf({ characters });
  let [own, all, tried] = [0, 0, 0];
  for (const candidate of candidates(characters, (one) => alphabet.test(one))) {
    tried += 1;
    if (tried > MAX_CANDIDATES || candidate.likelihood < LEAST_LIKELIHOOD) break;
    if (!isValid(textOf(candidate))) continue;
    all += candidate.likelihood;
    if (textOf(candidate) === text) own += candidate.likelihood;
  }
  return all === 0 ? 0 : own / all;
}

/**
 * Whether a character of a region's name is not what the recogniser took it for. Stamps are put right as well, but
 * hold hardly more than known words: where all of them fit, they are right.
 */
function isPutIn(field: LicenseField, character: CharacterReading): boolean {
  return field === 'ADDRESS' && !proposes(character, character.text);
}

/** That all characters are right, where nothing but the recogniser speaks for them. */
function believed(characters: Characters): number {
  const likelihood = characters.reduce((product, { confidence }) => product * confidence, 1);
  return Math.min(MOST, (TRUE_ODDS * likelihood) / (TRUE_ODDS * likelihood + 1 - likelihood));
}

/** Whether a text without a grammar that fits it is what the field's texts are. */
function isTypical(field: LicenseField, text: string, grammars: readonly Grammar[]): boolean {
  if (field === 'RECORD') return text.length >= SHORTEST_RECORD && !SENTENCE_WITHOUT_STOP.test(text);
  // Where its caption is missed, the file number goes on behind the name.
  if (field === 'NAME') return !/\d/u.test(text);
  // Other countries' names have no grammar.
  if (field === 'NATIONALITY') return true;
  return grammars.length === 0 && isMadeOfKnownWords(field, text);
}
