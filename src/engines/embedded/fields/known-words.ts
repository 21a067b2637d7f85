import type { LicenseField } from '../../../license/field.js';
import { type CharacterReading, proposes } from '../../../models/recognition/ctc.js';
import { type TextLine, textOf } from '../text/text-line.js';
import type { Costs } from '../vocabulary/align.js';
import { AUTHORITIES, isAuthority } from '../vocabulary/authorities.js';
import { type Vocabulary, vocabulary, withKnownBeginning } from '../vocabulary/known-beginning.js';
import { ADDRESS_BEGINNINGS } from '../vocabulary/regions.js';

/** The characters that the recogniser can read; undefined where these are all. */
export type Alphabet = ReadonlySet<string> | undefined;

interface KnownWords {
  readonly vocabulary: Vocabulary;
  /** Whether a word is all of the value, not but its beginning. */
  readonly isAll: boolean;
  costs(read: readonly CharacterReading[], alphabet: Alphabet): Costs;
}

/** Above, a character is taken to be what it was read as. */
const CERTAIN = 0.97;
/** A gap this many times as wide as usual holds a character that was not read. */
const WIDE_GAP = 1.5;
/** Of what the recogniser thought of, and of what it could not have thought of. */
const PROPOSED_COST = 0.5;

/** Of 8 stamps read on behind a known office, all have one or two characters there that lie under or beside them. */
const MAX_REST = 2;

/** What tells apart the offices of one region, beside a 局 at the end. */
const RANKS: ReadonlySet<string> = new Set(['支', '大', '总']);

/** One character in six of a region may have been misread; of an authority, which has fewer rivals, one in five. */
const KNOWN_WORDS: Partial<Record<LicenseField, KnownWords>> = {
  ADDRESS: { vocabulary: vocabulary(ADDRESS_BEGINNINGS, 1 / 6), isAll: false, costs: addressCosts },
  ISSUING_AUTHORITY: { vocabulary: vocabulary(AUTHORITIES, 1 / 5), isAll: true, costs: stampCosts },
};

/** The lines with misread names of regions and offices put right, where the print bears it out. */
export function applyKnownWords(
  field: LicenseField,
  lines: readonly TextLine[],
  alphabet?: Alphabet,
): readonly TextLine[] {
  const known = KNOWN_WORDS[field];
  if (known === undefined) return lines;
  const read = lines.flatMap(({ characters }) => characters);
  // It would be taken for one that the list has: 交警 as well for 交通警察.
  if (known.isAll && isAuthority(textOf({ characters: read }))) return lines;
  const begun = withKnownBeginning(read, known.vocabulary, known.costs(read, alphabet));
  const meant = known.isAll ? withoutRest(field, begun) : begun;
  const [first, ...others] = lines;
  if (meant === read || first === undefined) return lines;
  // Which line a character stands in no longer matters: what counts are the text and the lines' places.
  return [{ ...first, characters: meant }, ...others.map((line) => ({ ...line, characters: [] }))];
}

/** A known office without the few characters behind it; with more it is another office, which is not known. */
function withoutRest(
  field: LicenseField,
  characters: readonly CharacterReading[],
): readonly CharacterReading[] {
  const text = textOf({ characters });
  const known = knownLength(field, text);
  return known > 0 && text.length - known <= MAX_REST ? characters.slice(0, known) : characters;
}

/** Whether a text is what its field's texts are, as far as known words tell: an office, or an address in a region. */
export function isMadeOfKnownWords(field: LicenseField, text: string): boolean {
  const words = KNOWN_WORDS[field];
  if (words?.isAll === true && isAuthority(text)) return true;
  const known = knownLength(field, text);
  return words === undefined || (words.isAll ? known === text.length : known > 0);
}

/** How long the longest known word is with which a field's text begins, in UTF-16 units; 0 where it has none. */
export function knownLength(field: LicenseField, text: string): number {
  const words = KNOWN_WORDS[field]?.vocabulary.words;
  const lengths = Array.from({ length: words === undefined ? 0 : text.length }, (_, i) => text.length - i);
  return lengths.find((length) => words?.has(text.slice(0, length))) ?? 0;
}

/**
 * Print is taken at its word: a sure character stays, and one is added only where there is room for it. But the
 * recogniser takes what it cannot read, as the 鄠 of 鄠邑区, for something else, and be it ever so sure of that.
 */
function addressCosts(read: readonly CharacterReading[], alphabet: Alphabet): Costs {
  const usual = usualGap(read);
  const isUnreadable = (meant: string) => alphabet !== undefined && !alphabet.has(meant);
  return {
    substitute: (character, meant) => {
      if (isUnreadable(meant)) return PROPOSED_COST;
      return character.confidence < CERTAIN ? doubt(character, meant) : proposed(character, meant);
    },
    drop: ({ confidence }) => (confidence < CERTAIN ? 1 : Number.POSITIVE_INFINITY),
    add: (index, meant) => {
      if (gapBefore(read, index) <= WIDE_GAP * usual) return Number.POSITIVE_INFINITY;
      return isUnreadable(meant) ? PROPOSED_COST : 1;
    },
  };
}

/**
 * Stamps are blurred, broken at the edges, and printed over: any character may be missing. But 支队, 大队 or a 局 at the
 * end is a guess where nothing of it was read.
 */
function stampCosts(read: readonly CharacterReading[]): Costs {
  const last = read.length - 1;
  const isRank = (meant: string, isLast: boolean) => RANKS.has(meant) || (isLast && meant === '局');
  return {
    substitute: (character, meant) =>
      isRank(meant, character === read[last]) ? proposed(character, meant) : doubt(character, meant),
    drop: ({ confidence }) => (confidence < CERTAIN ? 1 : 2),
    add: (index, meant) => (isRank(meant, index >= last) ? Number.POSITIVE_INFINITY : 1),
  };
}

/** What the recogniser itself thought of is half as far away as anything else. */
function doubt(read: CharacterReading, meant: string): number {
  return Math.min(proposed(read, meant), 1);
}

function proposed(read: CharacterReading, meant: string): number {
  return proposes(read, meant) ? PROPOSED_COST : Number.POSITIVE_INFINITY;
}

function gapBefore(read: readonly CharacterReading[], index: number): number {
  const before = read[index - 1];
  const after = read[index];
  return before === undefined || after === undefined ? 0 : after.position - before.position;
}

function usualGap(read: readonly CharacterReading[]): number {
  const gaps = read.slice(0, 12).map((_, index) => gapBefore(read, index + 1));
  return gaps.filter((gap) => gap > 0).sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}
