import type { LicenseField } from '../../../license/field.js';
import type { Alternative, CharacterReading } from '../../../models/recognition/ctc.js';
import type { TextLine } from '../text/text-line.js';

/** Latin letters of these are printed as capitals: names of foreigners, and parts of estates such as C区. */
const FIELDS: readonly LicenseField[] = ['NAME', 'ADDRESS'];

/** The lines with capitals for small letters of the same shape (c, s, x), where the recogniser thought of them. */
export function inCapitals(field: LicenseField, lines: readonly TextLine[]): readonly TextLine[] {
  if (!FIELDS.includes(field)) return lines;
  return lines.map((line) => ({ ...line, characters: line.characters.map(asCapital) }));
}

function asCapital(character: CharacterReading): CharacterReading {
  const text = character.text.toUpperCase();
  const capital = character.alternatives.find((alternative) => alternative.text === text);
  if (text === character.text || capital === undefined) return character;
  // What speaks for the small letter speaks for its shape, which is the capital's too.
  const sum: Alternative = { text, confidence: character.confidence + capital.confidence };
  const others = character.alternatives.filter((other) => other !== capital && other.text !== character.text);
  return { ...character, ...sum, alternatives: [sum, ...others] };
}
