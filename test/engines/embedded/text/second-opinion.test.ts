import { describe, expect, it } from 'vitest';
import { agreed, isDoubtful } from '../../../../src/engines/embedded/text/second-opinion.js';
import { textOf } from '../../../../src/engines/embedded/text/text-line.js';
import type { CharacterReading } from '../../../../src/models/recognition/ctc.js';

/** A character with what the recogniser thinks it may be, likeliest first. */
function reading(
  ...alternatives: readonly (readonly [text: string, confidence: number])[]
): CharacterReading {
  const options = alternatives.map(([text, confidence]) => ({ text, confidence }));
  const [{ text, confidence } = { text: '', confidence: 0 }] = options;
  return { text, confidence, alternatives: options, position: 0.5 };
}

describe('A second reading', () => {
  it('is worth its time where one character is in doubt, and only there', () => {
    expect(isDoubtful([reading(['2', 0.99]), reading(['0', 0.6])])).toBe(true);
    expect(isDoubtful([reading(['2', 0.99]), reading(['0', 0.95])])).toBe(false);
    expect(isDoubtful([])).toBe(false);
  });

  it.each([
    ['between a date and a word', '2016-10-29 至', false],
    ['between the names of a foreigner', 'ANN BEE', true],
    ['between a letter and a figure', 'A 1', false],
    ['at the end', 'ANN ', false],
  ])('is worth its time for a space %s: %s, %s', (_where, text, expected) => {
    const characters = [...text].map((each) => reading([each, each === ' ' ? 0.5 : 0.99]));
    expect(isDoubtful(characters)).toBe(expected);
  });

  it('is not worth its time for the English below a caption, whose letters no value has', () => {
    const doubtful = (text: string) => [...text].map((each) => reading([each, 0.5]));
    expect(isDoubtful(doubtful('Nationalty'))).toBe(false);
    expect(isDoubtful(doubtful('c区17'))).toBe(true);
  });

  it('gives, together with the first, the character that both think likely', () => {
    const [both] = agreed([reading(['8', 0.5], ['0', 0.4])], [reading(['0', 0.7], ['8', 0.1])]);
    expect(both?.text).toBe('0');
    expect(both?.confidence).toBeCloseTo(0.55);
    expect(both?.alternatives.map(({ text }) => text)).toEqual(['0', '8']);
  });

  it('stands alone where it sees another number of characters and is surer', () => {
    const first = [reading(['J', 0.3]), reading(['1', 0.9])];
    const second = [reading(['1', 0.95])];
    expect(textOf({ characters: agreed(first, second) })).toBe('1');
    expect(textOf({ characters: agreed(second, first) })).toBe('1');
  });

  it('stands alone where it sees as many characters, but others, and is surer', () => {
    const spaced = [...'2017-08 '].map((text) => reading([text, 0.9]));
    const begunEarly = [...'-2017-08'].map((text) => reading([text, 0.8]));
    expect(textOf({ characters: agreed(begunEarly, spaced) })).toBe('2017-08 ');
    expect(textOf({ characters: agreed(spaced, begunEarly) })).toBe('2017-08 ');
  });
});
