import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBeginnings, type Costs } from '../../../../src/engines/embedded/vocabulary/align.js';
import { AUTHORITIES } from '../../../../src/engines/embedded/vocabulary/authorities.js';
import { ADDRESS_BEGINNINGS } from '../../../../src/engines/embedded/vocabulary/regions.js';
import type { CharacterReading } from '../../../../src/models/recognition/ctc.js';

const EVEN: Costs = { substitute: () => 1, drop: () => 1, add: () => 1 };
/** Each kind of mistake, and each place, at a price of its own. */
const UNEVEN: Costs = {
  substitute: ({ confidence }) => 0.5 + confidence,
  drop: ({ confidence }) => (confidence > 0.8 ? Number.POSITIVE_INFINITY : 0.7),
  add: (index) => 0.6 + (index % 3) / 10,
};

function reading(text: string, confidence = 0.5): CharacterReading {
  return { text, confidence, alternatives: [], position: 0 };
}

/** Cost, characters taken and word of each alignment. */
function found(words: readonly string[], read: readonly CharacterReading[], costs: Costs, share: number) {
  return alignBeginnings(words, read, costs, share).map(({ cost, length, characters }) => ({
    cost,
    length,
    word: characters.map(({ text }) => text).join(''),
  }));
}

const letter = fc.constantFrom('甲', '乙', '丙');
const sortedWords = fc
  .uniqueArray(fc.string({ unit: letter, minLength: 1, maxLength: 7 }), { maxLength: 12 })
  .map((words) => words.toSorted());
const text = fc.array(
  fc
    .record({ text: letter, confidence: fc.constantFrom(0.3, 0.6, 0.9) })
    .map((c) => reading(c.text, c.confidence)),
  { maxLength: 9 },
);

describe('A text aligned with words', () => {
  it.each([
    ['as it is printed', '洛阳市西', 0, 3],
    ['with a character misread', '洛旧市西', 1, 3],
    ['with a character missing', '洛市西', 1, 2],
    ['with a character too many', '洛|阳市西', 1, 4],
    ['with nothing behind', '洛阳市', 0, 3],
  ])('begins with one of them %s', (_case, print, cost, length) => {
    const read = [...print].map((character) => reading(character));
    expect(found(['北京市', '洛阳市'], read, EVEN, 1 / 3)).toEqual([{ cost, length, word: '洛阳市' }]);
  });

  it('begins with none that costs more than its length allows', () => {
    const read = [...'洛旧十'].map((character) => reading(character));
    expect(found(['洛阳市', '洛阳市区'], read, EVEN, 1 / 3)).toEqual([]);
  });

  it('begins with each word of a list as with that word alone', () => {
    const holds = (words: string[], read: CharacterReading[], share: number) => {
      const alone = words.flatMap((word) => found([word], read, UNEVEN, share));
      expect(found(words, read, UNEVEN, share)).toEqual(alone);
    };
    fc.assert(fc.property(sortedWords, text, fc.constantFrom(0.2, 0.4, 1), holds));
  });
});

describe('The words that values begin with', () => {
  it.each([
    ['addresses', ADDRESS_BEGINNINGS],
    ['authorities', AUTHORITIES],
  ])('are made of characters that are one unit of UTF-16, for %s', (_case, words) => {
    expect(words.filter((word) => [...word].length !== word.length)).toEqual([]);
  });
});
