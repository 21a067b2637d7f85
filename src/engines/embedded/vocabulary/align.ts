import type { CharacterReading } from '../../../models/recognition/ctc.js';

/** What it costs that a word was not read as it is printed; Infinity where that cannot be. */
export interface Costs {
  /** One character read for another. */
  substitute(read: CharacterReading, meant: string): number;
  /** A character read where none is printed. */
  drop(read: CharacterReading): number;
  /** A printed character that was not read; it stands before the one at `index`. */
  add(index: number): number;
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

/** How a text may begin with a word; undefined where that costs more than `maxCost`. */
export function alignBeginning(
  word: readonly string[],
  read: Characters,
  costs: Costs,
  maxCost: number,
): Alignment | undefined {
  const rows = costTable(word, read, costs, maxCost);
  const last = rows[word.length];
  if (last === undefined) return undefined;
  const cost = Math.min(...last);
  const length = last.indexOf(cost);
  return cost > maxCost
    ? undefined
    : { cost, length, characters: meant(word, read, costs, { rows, length }) };
}

/**
 * Row i, column j: what it costs to align the first i characters of the word with the first j read (dynamic
 * programming, as for the edit distance). Ends early once every way is dearer than `maxCost`.
 */
function costTable(word: readonly string[], read: Characters, costs: Costs, maxCost: number): number[][] {
  const width = Math.min(read.length, word.length + Math.ceil(maxCost));
  const rows: number[][] = [firstRow(read, costs, width)];
  for (const [i, character] of word.entries()) {
    const above = rows[i] ?? [];
    if (Math.min(...above) > maxCost) break;
    rows.push(nextRow(character, above, read, costs));
  }
  return rows;
}

function firstRow(read: Characters, costs: Costs, width: number): number[] {
  const row = [0];
  for (const character of read.slice(0, width)) row.push((row.at(-1) ?? 0) + costs.drop(character));
  return row;
}

function nextRow(character: string, above: readonly number[], read: Characters, costs: Costs): number[] {
  const row: number[] = [];
  for (const [j, cost] of above.entries()) {
    const before = read[j - 1];
    const added = cost + costs.add(j);
    if (before === undefined) row.push(added);
    else {
      const taken = (above[j - 1] ?? Infinity) + takeCost(before, character, costs);
      row.push(Math.min(added, taken, (row[j - 1] ?? Infinity) + costs.drop(before)));
    }
  }
  return row;
}

function takeCost(read: CharacterReading, character: string, costs: Costs): number {
  return read.text === character ? 0 : costs.substitute(read, character);
}

/** The cheapest way through the table, from its end: the word's characters with the places of those read for them. */
function meant(
  word: readonly string[],
  read: Characters,
  costs: Costs,
  { rows, length }: { rows: readonly number[][]; length: number },
): CharacterReading[] {
  const found: CharacterReading[] = [];
  let i = word.length;
  let j = length;
  while (i > 0) {
    const text = word[i - 1] ?? '';
    const before = read[j - 1];
    const cost = rows[i]?.[j];
    if (before !== undefined && cost === (rows[i - 1]?.[j - 1] ?? Infinity) + takeCost(before, text, costs)) {
      found.unshift(asMeant(before, text));
      i -= 1;
      j -= 1;
    } else if (cost === (rows[i - 1]?.[j] ?? Infinity) + costs.add(j)) {
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
