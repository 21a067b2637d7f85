import { describe, expect, it } from 'vitest';
import { inCapitals } from '../../../../src/engines/embedded/fields/capitals.js';
import { type TextLine, textOf } from '../../../../src/engines/embedded/text/text-line.js';
import type { LicenseField } from '../../../../src/license/field.js';
import { textLine } from '../../../support/lines.js';

/** Read surely, but for small letters, which may be capitals as well. */
function line(text: string): TextLine {
  const read = textLine(text);
  const characters = read.characters.map((character) => {
    const likely = { text: character.text, confidence: 0.8 };
    const capital = { text: character.text.toUpperCase(), confidence: 0.15 };
    return /[a-z]/u.test(character.text)
      ? { ...character, ...likely, alternatives: [likely, capital] }
      : character;
  });
  return { ...read, characters };
}

function read(field: LicenseField, text: string): string {
  return inCapitals(field, [line(text)])
    .map(textOf)
    .join('');
}

describe('Small letters', () => {
  it('are capitals in addresses and names', () => {
    expect(read('ADDRESS', '阳光花园c区17栋')).toBe('阳光花园C区17栋');
    expect(read('NAME', 'DA sILVA')).toBe('DA SILVA');
  });

  it('are as sure then as both readings together', () => {
    const [first] = inCapitals('ADDRESS', [line('c')]);
    expect(first?.characters[0]?.confidence).toBeCloseTo(0.95);
  });

  it('stay small in other fields, and where no capital was thought of', () => {
    expect(read('RECORD', 'c1')).toBe('c1');
    expect(inCapitals('ADDRESS', [textLine('c区')]).map(textOf)).toEqual(['c区']);
  });
});
