import type { LicenseField } from '../../../license/field.js';
import type { CharacterReading } from '../../../models/recognition/ctc.js';
import { withBarredZeros } from '../text/barred-zeros.js';
import { candidates } from '../text/likeliest.js';
import { cut, type TextLine, textOf } from '../text/text-line.js';
import { type Grammar, grammarsOf } from './grammar.js';

/** Enough to exchange any three doubtful characters; a page has a dozen fields to try. */
const MAX_CANDIDATES = 500;

type Characters = readonly CharacterReading[];

/** Some of the characters in a row, as the field allows them. */
interface Stretch {
  readonly start: number;
  readonly characters: Characters;
}

/**
 * The lines' characters as the field allows them. Only what the recogniser itself proposes is chosen from;
 * where none of it makes a valid value, everything stays as it was read.
 */
export function applyGrammar(field: LicenseField, lines: readonly TextLine[]): readonly TextLine[] {
  const printed = lines.map((line) => withoutSpaces(line));
  const characters = withBarredZeros(printed.flatMap((line) => line.characters));
  for (const grammar of grammarsOf(field, textOf({ characters }))) {
    const best = mostCertain(characters, grammar);
    if (best !== undefined) return replaced(printed, best);
  }
  return lines;
}

function withoutSpaces(line: TextLine): TextLine {
  return { ...line, characters: line.characters.filter(({ text }) => text.trim() !== '') };
}

/** Of all stretches of the right length the one whose characters are surest: what was joined to a value is junk. */
function mostCertain(characters: Characters, grammar: Grammar): Stretch | undefined {
  const count = characters.length - (grammar.length ?? characters.length) + 1;
  const starts = Array.from({ length: Math.max(0, count) }, (_, start) => start);
  const found = starts.flatMap((start) => {
    const valid = likeliestValid(
      characters.slice(start, start + (grammar.length ?? characters.length)),
      grammar,
    );
    return valid === undefined ? [] : [{ start, characters: valid }];
  });
  return found.sort((a, b) => certainty(b.characters) - certainty(a.characters))[0];
}

function likeliestValid(
  characters: Characters,
  { alphabet, isValid, minLikelihood }: Grammar,
): Characters | undefined {
  let tried = 0;
  for (const candidate of candidates(characters, (text) => alphabet.test(text))) {
    tried += 1;
    if (tried > MAX_CANDIDATES || candidate.likelihood < minLikelihood) return undefined;
    if (isValid(textOf(candidate))) return candidate.characters;
  }
  return undefined;
}

function certainty(characters: Characters): number {
  return characters.reduce((product, { confidence }) => product * confidence, 1);
}

/** The lines, each cut to what of the stretch stands in it. */
function replaced(lines: readonly TextLine[], { start, characters }: Stretch): TextLine[] {
  let before = 0;
  return lines.flatMap((line) => {
    const from = Math.max(start - before, 0);
    const to = Math.min(start + characters.length - before, line.characters.length);
    const offset = before - start;
    before += line.characters.length;
    if (from >= to) return [];
    const part = cut(line, from, to);
    const read = part.characters.map((character, i) => ({
      ...character,
      ...characters[offset + from + i],
      position: character.position,
    }));
    return [{ ...part, characters: read }];
  });
}
