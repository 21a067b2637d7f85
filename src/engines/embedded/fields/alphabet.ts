import type { LicenseField } from '../../../license/field.js';
import type { CharacterReading } from '../../../models/recognition/ctc.js';
import type { TextLine } from '../text/text-line.js';

/** What may stand in a field, where that is a small closed set. Foreigners' numbers have letters. */
const ALPHABETS: Partial<Record<LicenseField, RegExp>> = {
  SEX: /[男女]/u,
  BIRTH: /[\d.-]/u,
  ISSUE_DATE: /[\d.-]/u,
  VALID_FROM: /[\d.-]/u,
  VALID_TO: /[\d.年长期-]/u,
  CLASS: /[A-FMNP1-6]/u,
  FILE_NUMBER: /[\dA-Z]/u,
  NUMBER: /[\dA-Z()-]/u,
};

/**
 * A line whose characters are the likeliest that the field allows. Only what the recogniser itself proposes
 * is chosen from; a character for which it proposes nothing allowed stays as it was read.
 */
export function withinAlphabet(field: LicenseField, line: TextLine): TextLine {
  const alphabet = ALPHABETS[field];
  if (alphabet === undefined) return line;
  return { ...line, characters: line.characters.map((character) => allowed(character, alphabet)) };
}

function allowed(character: CharacterReading, alphabet: RegExp): CharacterReading {
  const best = character.alternatives.find(({ text }) => alphabet.test(text));
  return best === undefined ? character : { ...character, ...best };
}
