import type { CharacterReading } from '../../../models/recognition/ctc.js';
import type { Raster } from '../../../pictures/raster.js';
import type { PageLayout } from '../layout/page-layout.js';
import { speckBehind } from '../text/full-stop.js';
import type { TextLine } from '../text/text-line.js';
import { recordLines } from './page-fields.js';

const FULL_STOP = '。';
/** Marks that a 。 is taken for, and below which confidence: commas end rows too. */
const MARK = /^[.,:·、，：．]$/u;
const CERTAIN = 0.9;
/** What sentences end in: a row that ends in a digit breaks off within a date. */
const SENTENCE_END = /^\p{Script=Han}$/u;
/**
 * Of 149 rows with nothing behind them, on pictures as they are, strongly compressed and small, none shows a speck of
 * more than 0.2, and of 88 drawn in other fonts one of 0.45; the 12 that recognition overlooked have 0.62 and more.
 */
const LEAST_CONTRAST = 0.55;
/** None of those 237 would have got one; as few were overlooked, that is no reason to be surer. */
const CONFIDENCE = 0.9;

/**
 * The page with the full stops at the ends of its record's rows that recognition did not see, though they are
 * printed: these dots of a few pixels are what it misses most. And with those in its rows that it took for °.
 */
export function withFullStops(page: PageLayout, picture: Raster): PageLayout {
  const rows = new Set(recordLines(page));
  if (rows.size === 0) return page;
  const values = page.values.map((value) =>
    rows.has(value) ? { ...value, line: withFullStop(withoutDegrees(value.line), picture) } : value,
  );
  return { ...page, values };
}

/** Recognition takes a 。 that is printed a little high for the other ring, which no record has. */
function withoutDegrees(line: TextLine): TextLine {
  const characters = line.characters.map((character) =>
    character.text === '°' ? { ...character, text: FULL_STOP } : character,
  );
  return { ...line, characters };
}

function withFullStop(line: TextLine, picture: Raster): TextLine {
  const printed = withoutMark(line.characters.filter(({ text }) => text.trim() !== ''));
  if (!SENTENCE_END.test(printed.at(-1)?.text ?? '')) return line;
  const speck = speckBehind(picture, { ...line, characters: printed });
  if (speck === undefined || speck.contrast < LEAST_CONTRAST) return line;
  return { ...line, characters: [...printed, fullStop(speck.position)] };
}

function withoutMark(characters: readonly CharacterReading[]): readonly CharacterReading[] {
  const last = characters.at(-1);
  const isMark = last !== undefined && MARK.test(last.text) && last.confidence < CERTAIN;
  return isMark ? characters.slice(0, -1) : characters;
}

function fullStop(position: number): CharacterReading {
  const alternative = { text: FULL_STOP, confidence: CONFIDENCE };
  return { ...alternative, alternatives: [alternative], position };
}
