import { cut, type TextLine, textOf } from '../text/text-line.js';
import {
  BESIDE_STAMP,
  CAPTIONS,
  type CaptionName,
  INNER_CAPTIONS,
  OTHER_WORDINGS,
  TITLES,
} from './captions.js';
import { isEnglishCaption, leadingSmallPrint } from './english-captions.js';
import { joinedCaptions } from './joined-captions.js';

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

/** All but the titles. */
const WORDINGS = NAMES.filter((name) => !TITLES.includes(name)).flatMap((name) =>
  [CAPTIONS[name], ...(OTHER_WORDINGS[name] ?? [])].map((text) => ({ name, text, length: text.length })),
);

/** Separates captions from values, also where detection joined the two into one line. */
export function findCaptions(lines: readonly TextLine[]): CaptionSearch {
  const found = joinedCaptions(lines).flatMap((line) => splitAtCaptions(line));
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
  if (inner !== undefined) return splitAt(line, inner.name, inner.at, inner.length);
  return [{ name: null, line: withoutColon(withoutSmallPrint(line)) }];
}

interface InnerCaption {
  readonly name: CaptionName;
  readonly at: number;
  readonly length: number;
}

function innerCaptions(text: string): InnerCaption[] {
  return WORDINGS.filter(({ name }) => INNER_CAPTIONS.includes(name)).map((wording) => ({
    ...wording,
    at: text.indexOf(wording.text),
  }));
}

/** In records, where the same words may be, a sentence goes on behind them. */
function captionsBesideStamp(text: string): InnerCaption[] {
  return BESIDE_STAMP.map((name) => ({
    name,
    at: text.search(new RegExp(`${CAPTIONS[name]}\\s*($|[\\dA-FMNP])`, 'u')),
    length: CAPTIONS[name].length,
  }));
}

function leadingCaption(text: string): { name: CaptionName; length: number } | undefined {
  if (isVehicleLicense(text)) return undefined;
  // What is exactly a caption is no other one misread: 有效期至 and 有效期限.
  const exact = WORDINGS.find((wording) => text.startsWith(wording.text));
  if (exact !== undefined) return exact;
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
 * How many characters of `text` the caption takes at its beginning; 0 when it does not stand there. One in four characters
 * may be misread, so captions of two must be exact. The last may be missing: phones with large print break captions.
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
  const isBroken = at === text.length + 1 && allowed === 1;
  return wrong <= allowed && (at <= text.length || isBroken) ? Math.min(at, text.length) : 0;
}

/** The vehicle licence (行驶证) has our title but for one character, which is within what may be misread. */
function isVehicleLicense(text: string): boolean {
  return text.includes('机动车行驶证');
}
