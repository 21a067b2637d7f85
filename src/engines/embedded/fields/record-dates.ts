import { parseDate } from '../../../license/values/date.js';
import type { CharacterReading } from '../../../models/recognition/ctc.js';
import { withBarredZeros } from '../text/barred-zeros.js';
import { candidates } from '../text/likeliest.js';
import { type TextLine, textOf } from '../text/text-line.js';

/** A date within a sentence, its digits read right or wrong: ####年##月##日. */
const DATE = /.{4}年.{2}月.{2}日/gu;
const LENGTH = 11;
const MAX_CANDIDATES = 500;

/** The line with each date in it as the likeliest one that a calendar has. */
export function withValidDates(line: TextLine): TextLine {
  const read: readonly CharacterReading[] = withBarredZeros(line.characters);
  const found = [...textOf({ characters: read }).matchAll(DATE)].map(({ index }) => index);
  const characters = found.reduce((all, start) => replaced(all, start), read);
  return { ...line, characters };
}

function replaced(characters: readonly CharacterReading[], start: number): readonly CharacterReading[] {
  const valid = likeliestDate(characters.slice(start, start + LENGTH));
  return valid === undefined ? characters : characters.toSpliced(start, LENGTH, ...valid);
}

function likeliestDate(characters: readonly CharacterReading[]): readonly CharacterReading[] | undefined {
  let tried = 0;
  for (const candidate of candidates(characters, (text) => /[\d年月日]/u.test(text))) {
    tried += 1;
    if (tried > MAX_CANDIDATES) return undefined;
    const text = textOf(candidate);
    if (/^(19|20)/u.test(text) && parseDate(text) !== null) return candidate.characters;
  }
  return undefined;
}
