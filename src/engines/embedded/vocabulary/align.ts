import type { CharacterReading } from '../../../models/recognition/ctc.js';

/** What it costs that a word was not read as it is printed; Infinity where that cannot be. */
export interface Costs {
  /** One character read for another. */
  substitute(read: CharacterReading, meant: string): number;
  /** A character read where none is printed. */
  drop(read: CharacterReading): number;
  /** A printed character that was not read; it stands before the one at `index`. */
  add(index: number, meant: string): number;
}

export interface Alignment {
  readonly cost: number;
  /** How many of the characters read the word takes up. */
  readonly length: number;
  /** The word; characters that were read otherwise are in doubt. */
  readonly characters: readonly CharacterReading[];
}

/** What a character is worth that stands for another one read: sure enough to give, too unsure to go unmarked. */
const DOUBTFUL = 0.5;

type Characters = readonly CharacterReading[];

/** Row i of a cost table: what it costs to align the first i characters of a word with the first j read, for each j. */
interface Row {
  readonly costs: readonly number[];
  readonly least: number;
}

/**
 * How a text may begin with each of the words, as far as that costs at most `maxCostShare` for each character of
 * the word. The words are sorted: those with the same beginning share its rows, which takes a
 * twentieth of the time.
 */
export function alignBeginnings(
  words: Iterable<string>,
  read: Characters,
  costs: Costs,
  maxCostShare: number,
): Alignment[] {
  const rows = [firstRow(read, costs)];
  const found: Alignment[] = [];
  let previous = '';
  for (const word of words) {
    rows.length = Math.min(rows.length, commonLength(previous, word) + 1);
    const maxCost = word.length * maxCostShare;
    addRows(rows, word, read, costs, maxCost);
    const last = rows[word.length];
    if (last !== undefined && last.least <= maxCost) found.push(alignment(word, read, costs, rows, last));
    previous = word;
  }
  return found;
}

/** By units of UTF-16: all words are made of characters that are one unit. */
function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Ends early once every way is dearer than `maxCost`; the rows are those of the edit distance. */
function addRows(rows: Row[], word: string, read: Characters, costs: Costs, maxCost: number): void {
  let above = rows.at(-1);
  while (above !== undefined && above.least <= maxCost && rows.length <= word.length) {
    above = nextRow(word[rows.length - 1] ?? '', above.costs, read, costs);
    rows.push(above);
  }
}

function firstRow(read: Characters, costs: Costs): Row {
  const row = [0];
  for (const character of read) row.push((row.at(-1) ?? 0) + costs.drop(character));
  return { costs: row, least: 0 };
}

function nextRow(character: string, above: readonly number[], read: Characters, costs: Costs): Row {
  const row: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  let taken = Number.POSITIVE_INFINITY;
  let dropped = Number.POSITIVE_INFINITY;
  for (let j = 0; j < above.length; j += 1) {
    const cost = above[j] ?? Number.POSITIVE_INFINITY;
    const next = read[j];
    const cheapest = Math.min(cost + costs.add(j, character), taken, dropped);
    row.push(cheapest);
    least = Math.min(least, cheapest);
    if (next === undefined) break;
    taken = cost + takeCost(next, character, costs);
    dropped = cheapest + costs.drop(next);
  }
  return { costs: row, least };
}

function alignment(word: string, read: Characters, costs: Costs, rows: readonly Row[], last: Row): Alignment {
  const length = last.costs.indexOf(last.least);
  return { cost: last.least, length, characters: meant(word, read, costs, { rows, length }) };
}

function takeCost(read: CharacterReading, character: string, costs: Costs): number {
  return read.text === character ? 0 : costs.substitute(read, character);
}

/** The cheapest way through the table, from its end: the word's characters with the places of those read for them. */
function meant(
  word: string,
  read: Characters,
  costs: Costs,
  { rows, length }: { rows: readonly Row[]; length: number },
): CharacterReading[] {
  const found: CharacterReading[] = [];
  let i = word.length;
  let j = length;
  while (i > 0) {
    const text = word[i - 1] ?? '';
    const before = read[j - 1];
    const cost = rows[i]?.costs[j];
    if (
      before !== undefined &&
      cost === (rows[i - 1]?.costs[j - 1] ?? Infinity) + takeCost(before, text, costs)
    ) {
      found.unshift(asMeant(before, text));
      i -= 1;
      j -= 1;
    } else if (cost === (rows[i - 1]?.costs[j] ?? Infinity) + costs.add(j, text)) {
      found.unshift(added(read[j] ?? before, text));
      i -= 1;
    } else j -= 1;
  }
  return found;
}

function asMeant(read: CharacterReading, text: string): CharacterReading {
  return read.text === text ? read : { ...read, text, confidence: Math.min(read.confidence, DOUBTFUL) };
}

function added(neighbour: CharacterReading | undefined, text: string): CharacterReading {
  const position = neighbour?.position ?? 0;
  return { text, confidence: DOUBTFUL, alternatives: [], position };
}
