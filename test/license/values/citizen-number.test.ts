import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCitizenNumberLength, parseCitizenNumber } from '../../../src/license/values/citizen-number.js';
import { anyCitizen } from '../citizen-numbers.js';

describe('parseCitizenNumber', () => {
  it('finds check digit, birth and sex right in every well-formed number', () => {
    fc.assert(
      fc.property(anyCitizen, ({ number, birth, isMale }) => {
        const expected = { checkDigitMatches: true, birth, sex: isMale ? 'MALE' : 'FEMALE' };
        expect(parseCitizenNumber(number)).toEqual(expected);
      }),
    );
  });

  it('notices every change of a single digit', () => {
    const position = fc.integer({ min: 0, max: 16 });
    const shift = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(anyCitizen, position, shift, ({ number }, at, by) => {
        const digit = (Number(number[at]) + by) % 10;
        const changed = `${number.slice(0, at)}${digit}${number.slice(at + 1)}`;
        expect(parseCitizenNumber(changed)?.checkDigitMatches).not.toBe(true);
      }),
    );
  });

  it('notices every wrong check digit', () => {
    fc.assert(
      fc.property(anyCitizen, fc.constantFrom(...'0123456789X'), ({ number }, last) => {
        const changed = number.slice(0, 17) + last;
        expect(parseCitizenNumber(changed)?.checkDigitMatches).toBe(changed === number);
      }),
    );
  });

  it.each([
    ['the example of the standard', '11010519491231002X'],
    ['a small x', '11010519491231002x'],
    ['full-width digits', '１１０１０５１９４９１２３１００２Ｘ'],
    ['spaces', '110105 19491231 002X'],
  ])('reads %s', (_name, text) => {
    expect(parseCitizenNumber(text)).toEqual({ checkDigitMatches: true, birth: '1949-12-31', sex: 'FEMALE' });
  });

  it.each([
    ['501339575', false],
    ['M32931119', false],
    ['11010519491231002', false],
    ['1101O519491231002X', true],
    ['11010519491231X021', true],
  ])('gives null for %s, which has the length of one: %s', (text, hasLength) => {
    expect(parseCitizenNumber(text)).toBeNull();
    expect(hasCitizenNumberLength(text)).toBe(hasLength);
  });
});
