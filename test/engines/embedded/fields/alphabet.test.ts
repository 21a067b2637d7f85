import { describe, expect, it } from 'vitest';
import { withinAlphabet } from '../../../../src/engines/embedded/fields/alphabet.js';
import { confidenceOf, textOf } from '../../../../src/engines/embedded/text/text-line.js';
import type { LicenseField } from '../../../../src/license/field.js';
import type { Alternative, CharacterReading } from '../../../../src/models/recognition/ctc.js';
import { textLine } from '../../../support/lines.js';

/** A character of which the recogniser thought of several, likeliest first. */
function undecided(...alternatives: readonly (readonly [string, number])[]): CharacterReading {
  const thoughts: Alternative[] = alternatives.map(([text, confidence]) => ({ text, confidence }));
  const [{ text, confidence } = { text: '', confidence: 0 }] = thoughts;
  return { text, confidence, alternatives: thoughts, position: 0.5 };
}

function read(field: LicenseField, ...characters: readonly CharacterReading[]) {
  return withinAlphabet(field, { ...textLine(''), characters });
}

describe('The likeliest character that a field allows', () => {
  it.each([
    ['SEX', undecided(['安', 0.6], ['女', 0.3]), '女'],
    ['BIRTH', undecided(['O', 0.7], ['0', 0.2], ['8', 0.1]), '0'],
    ['CLASS', undecided(['0', 0.5], ['D', 0.4]), 'D'],
    ['CLASS', undecided(['I', 0.5], ['1', 0.4]), '1'],
    ['NUMBER', undecided(['×', 0.5], ['X', 0.4]), 'X'],
    ['FILE_NUMBER', undecided(['l', 0.5], ['1', 0.4]), '1'],
    ['VALID_TO', undecided(['K', 0.5], ['长', 0.4]), '长'],
    ['VALID_FROM', undecided(['一', 0.5], ['-', 0.4]), '-'],
  ] as const)('is taken for %s', (field, character, expected) => {
    expect(textOf(read(field, character))).toBe(expected);
  });

  it('has its own confidence, not that of the character it replaces', () => {
    expect(confidenceOf([read('SEX', undecided(['安', 0.6], ['女', 0.3]))])).toBe(0.3);
  });

  it('is the one that was read where that is allowed', () => {
    expect(textOf(read('BIRTH', undecided(['8', 0.6], ['0', 0.4])))).toBe('8');
  });

  it('is not made up: what the recogniser never thought of stays as it was read', () => {
    const line = read('BIRTH', undecided(['B', 0.9], ['E', 0.1]));
    expect([textOf(line), confidenceOf([line])]).toEqual(['B', 0.9]);
  });

  it.each(['NAME', 'ADDRESS', 'RECORD', 'ISSUING_AUTHORITY', 'NATIONALITY'] as const)(
    'is not asked for in %s, where anything may stand',
    (field) => {
      expect(textOf(read(field, undecided(['〇', 0.5], ['0', 0.4])))).toBe('〇');
    },
  );
});
