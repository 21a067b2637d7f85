import { describe, expect, it } from 'vitest';
import { withBarredZeros } from '../../../../src/engines/embedded/text/barred-zeros.js';
import { textOf } from '../../../../src/engines/embedded/text/text-line.js';
import type { CharacterReading } from '../../../../src/models/recognition/ctc.js';

/** A character that may be one of several, likeliest first: `8 0.44, 6 0.38`. */
function torn(alternatives: string): CharacterReading {
  const likely = alternatives.split(', ').map((alternative) => {
    const [text = '', confidence] = alternative.split(' ');
    return { text, confidence: Number(confidence) };
  });
  const [first = { text: '', confidence: 0 }] = likely;
  return { ...first, alternatives: likely, position: 0.5 };
}

describe('A character torn between all that a barred zero looks like', () => {
  it.each([
    '8 0.44, 6 0.38, 0 0.13, 9 0.03',
    '日 0.55, 0 0.14, 9 0.1, 8 0.09, 6 0.06',
    '0 0.87, 6 0.06, 8 0.02, 9 0.01',
  ])('is a zero: %s', (alternatives) => {
    const [zero] = withBarredZeros([torn(alternatives)]);
    expect(zero).toMatchObject({ text: '0', position: 0.5 });
    expect(zero?.confidence).toBeGreaterThan(0.95);
  });

  it('may still be what else it was, in the same order and no surer than one in all', () => {
    const [zero] = withBarredZeros([torn('8 0.44, 6 0.38, 0 0.13, 9 0.03')]);
    expect(zero?.alternatives.map(({ text }) => text)).toEqual(['0', '8', '6', '9']);
    const sum = zero?.alternatives.reduce((all, { confidence }) => all + confidence, 0);
    expect(sum).toBeCloseTo(1);
  });
});

describe('A character that only looks like some of it', () => {
  it.each([
    '8 0.6, 6 0.3, 0 0.08',
    '9 0.7, 8 0.2, 0 0.1, 6 0.001',
    '8 0.97, 0 0.01, 6 0.01, 9 0.01',
    '3 0.5, 8 0.4',
  ])('stays as it was read: %s', (alternatives) => {
    const read = [torn(alternatives)];
    expect(textOf({ characters: withBarredZeros(read) })).toBe(textOf({ characters: read }));
  });
});
