import { cut, type TextLine, textOf } from '../text/text-line.js';
import { BESIDE_STAMP, CAPTIONS, type CaptionName, INNER_CAPTIONS } from './captions.js';
import { isEnglishCaption, leadingSmallPrint } from './english-captions.js';

export interface FoundCaption {
  readonly name: CaptionName;
  readonly line: TextLine;
}

export interface CaptionSearch {
  readonly captions: readonly FoundCaption[];
  /** Everything else: the lines, or parts of lines, that are no caption. */
  readonly values: readonly TextLine[];
}

/** Longest first: 副页's title begins with the main page's. */
const NAMES = (Object.keys(CAPTIONS) as CaptionName[]) // Object.keys of a const object gives its own keys
  .sort((a, b) => CAPTIONS[b].length - CAPTIONS[a].length);

/** Separates captions from values, also where detection joined the two into one line. */
export function findCaptions(lines: readonly TextLine[]): CaptionSearch {
  const found = lines.flatMap((line) => splitAtCaptions(line));
  return {
    captions: found.flatMap(({ name, line }) => (name === null ? [] : [{ name, line }])),
    values: found.flatMap(({ name, line }) => (name === null && textOf(line).trim() !== '' ? [line] : [])),
  };
}

interface Part {
  readonly name: CaptionName | null;
  readonly line: TextLine;
}

function splitAtCaptions(line: TextLine): Part[] {
  const text = textOf(line);
  if (isEnglishCaption(text)) return [];
  const leading = leadingCaption(text);
  if (leading !== undefined) return splitAt(line, leading.name, 0, leading.length);
  const inner = [...innerCaptions(text), ...captionsBesideStamp(text)].find(({ at }) => at > 0);
  if (inner !== undefined) return splitAt(line, inner.name, inner.at, CAPTIONS[inner.name].length);
  return [{ name: null, line: withoutSmallPrint(line) }];
}

function innerCaptions(text: string): { name: CaptionName; at: number }[] {
  return INNER_CAPTIONS.map((name) => ({ name, at: text.indexOf(CAPTIONS[name]) }));
}

/** In records, where the same words may be, a sentence goes on behind them. */
function captionsBesideStamp(text: string): { name: CaptionName; at: number }[] {
  return BESIDE_STAMP.map((name) => ({
    name,
    at: text.search(new RegExp(`${CAPTIONS[name]}\\s*($|[\\dA-FMNP])`, 'u')),
  }));
}

function leadingCaption(text: string): { name: CaptionName; length: number } | undefined {
  if (isVehicleLicense(text)) return undefined;
  return NAMES.map((name) => ({ name, length: leadingLength(text, name) })).find(({ length }) => length > 0);
}

function splitAt(line: TextLine, name: CaptionName, at: number, length: number): Part[] {
  const end = at + length;
  const before = at > 0 ? [{ name: null, line: cut(line, 0, at) }] : [];
  const after = end < textOf(line).length ? splitAtCaptions(withoutColon(cut(line, end))) : [];
  return [...before, { name, line: cut(line, at, end) }, ...after];
}

/** On some pages the English caption stands between the Chinese one and the value. */
function withoutSmallPrint(line: TextLine): TextLine {
  const length = leadingSmallPrint(textOf(line));
  return length === 0 ? line : cut(line, length);
}

/** The electronic licence prints a colon behind some captions. */
function withoutColon(line: TextLine): TextLine {
  return /^\s*[:：]/u.test(textOf(line)) ? cut(line, textOf(line).search(/[:：]/u) + 1) : line;
}

/**
 * How many characters of `text` the caption takes at its beginning; 0 when it does not stand there.
 * One in four characters may be misread, so captions of two must be exact.
 */
function leadingLength(text: string, name: CaptionName): number {
  const caption = CAPTIONS[name];
  const allowed = Math.floor(caption.length / 4);
  let wrong = 0;
  let at = 0;
  for (const character of caption) {
    while (text[at] === ' ') at += 1;
    if (text[at] !== character) wrong += 1;
    at += 1;
  }
  return wrong <= allowed && at <= text.length ? at : 0;
}

/** The vehicle licence (行驶证) has our title but for one character, which is within what may be misread. */
function isVehicleLicense(text: string): boolean {
  return text.includes('机动车行驶证');
}
