import type { Alternative, CharacterReading } from '../../../models/recognition/ctc.js';

/** What a zero with a bar or a stroke through it looks like to a model that knows none. */
const LOOKALIKES = ['0', '6', '8', '9'];
/**
 * Of 13,375 digits, printed in all ways and photographed sharp, blurred, dark and small, 208 are likely to be any of
 * the lookalikes by this much and none of them beyond doubt. All are barred zeros; 60 were read as something else.
 */
const LEAST_CONFIDENCE = 0.005;
const DOUBTFUL = 0.95;
/** After 208 of 208, all of them in one make of print. */
const CONFIDENCE = 0.98;

/**
 * The characters with those for zeros that can only be the barred ones of dot-matrix printers: a 6, an 8 or a 9 looks
 * like one or two others when it is blurred, but a barred zero like all of them at once.
 */
export function withBarredZeros(characters: readonly CharacterReading[]): CharacterReading[] {
  return characters.map((character) => (isBarredZero(character) ? asZero(character) : character));
}

function isBarredZero({ confidence, alternatives }: CharacterReading): boolean {
  const likely = alternatives.filter((alternative) => alternative.confidence >= LEAST_CONFIDENCE);
  return confidence < DOUBTFUL && LOOKALIKES.every((digit) => likely.some(({ text }) => text === digit));
}

/** What else it may be stays so, for where no zero can stand. */
function asZero(character: CharacterReading): CharacterReading {
  const zero: Alternative = { text: '0', confidence: CONFIDENCE };
  const others = character.alternatives.filter(({ text }) => text !== zero.text);
  const rest = others.reduce((sum, { confidence }) => sum + confidence, 0);
  const scaled = others.map((other) => ({
    ...other,
    confidence: (other.confidence / rest) * (1 - CONFIDENCE),
  }));
  return { ...character, ...zero, alternatives: [zero, ...scaled] };
}
