import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, candidates } from '../../../../src/engines/embedded/text/likeliest.js';
import { textOf } from '../../../../src/engines/embedded/text/text-line.js';
import type { CharacterReading } from '../../../../src/models/recognition/ctc.js';

const DIGIT = (text: string) => /\d/u.test(text);

function doubtful(...alternatives: readonly (readonly [string, number])[]): CharacterReading {
  const thoughts = alternatives.map(([text, confidence]) => ({ text, confidence }));
  const [{ text, confidence } = { text: '', confidence: 0 }] = thoughts;
  return { text, confidence, alternatives: thoughts, position: 0.5 };
}

const probabilities = fc
  .uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 3 })
  .map((shares) => shares.sort((a, b) => b - a))
  .map((shares) => doubtful(...shares.map((share, i) => [String(i), share / 100] as const)));

describe('The readings of a text', () => {
  it('come likeliest first, each with its likelihood beside the first', () => {
    const all = [...candidates([doubtful(['1', 0.5], ['7', 0.25]), doubtful(['0', 0.8], ['8', 0.2])], DIGIT)];
    expect(all.map((one) => [textOf(one), one.likelihood])).toEqual([
      ['10', 1],
      ['70', 0.5],
      ['18', 0.25],
      ['78', 0.125],
    ]);
  });

  it('take only what is allowed, and leave a character as it was read where nothing is', () => {
    const characters = [doubtful(['O', 0.7], ['0', 0.2]), doubtful(['B', 0.9], ['E', 0.1])];
    expect([...candidates(characters, DIGIT)].map(textOf)).toEqual(['0B']);
  });

  it('of nothing are one, which is empty', () => {
    expect([...candidates([], DIGIT)].map(textOf)).toEqual(['']);
  });

  it('are every combination once, in order', () => {
    const holds = (characters: CharacterReading[]) => {
      const all: Candidate[] = [...candidates(characters, DIGIT)];
      const count = characters.reduce((product, { alternatives }) => product * alternatives.length, 1);
      expect(new Set(all.map(textOf)).size).toBe(count);
      expect(all).toHaveLength(count);
      for (const [i, { likelihood }] of all.slice(1).entries()) {
        expect(likelihood).toBeLessThanOrEqual((all[i]?.likelihood ?? 0) + 1e-12);
      }
    };
    fc.assert(fc.property(fc.array(probabilities, { maxLength: 5 }), holds));
  });
});
