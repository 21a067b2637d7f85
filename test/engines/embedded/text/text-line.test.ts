import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOf, cut, textOf } from '../../../../src/engines/embedded/text/text-line.js';
import { rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';
import { expectClose } from '../../../support/geometry.js';
import { character, textLine } from '../../../support/lines.js';

const texts = fc.array(fc.constantFrom('男', '2', '-', '𣇉', 'A'), { minLength: 1, maxLength: 12 });

describe('A part of a line', () => {
  it('fills the quadrilateral up to halfway between its characters and their neighbours', () => {
    const line = {
      quadrilateral: rectangle(0, 0, 100, 10),
      characters: [character('证', 0.1), character('号', 0.3), character('1', 0.7), character('2', 0.9)],
    };
    expectClose(cut(line, 0, 2).quadrilateral, rectangle(0, 0, 50, 10));
    expectClose(cut(line, 2, 3).quadrilateral, rectangle(50, 0, 80, 10));
    expectClose(cut(line, 2).quadrilateral, rectangle(50, 0, 100, 10));
  });

  it('has its characters where they were', () => {
    const whole = textLine('姓名李英', rectangle(0, 0, 80, 20));
    const [first] = cut(whole, 2, 4).characters;
    expect(40 + (first?.position ?? 0) * 40).toBeCloseTo(50);
  });

  it('and the rest make up the whole: text, places and characters', () => {
    const holds = (signs: string[], at: number) => {
      const text = signs.join('');
      const place = signs.slice(0, at).join('').length;
      const whole = textLine(text, rectangle(0, 0, 100, 10));
      const [before, after] = [cut(whole, 0, place), cut(whole, place)];
      expect([textOf(before), textOf(after)]).toEqual([text.slice(0, place), text.slice(place)]);
      expectClose([before.quadrilateral[1]], [after.quadrilateral[0]]);
      expectClose(
        [before.quadrilateral[0], after.quadrilateral[2]],
        [whole.quadrilateral[0], whole.quadrilateral[2]],
      );
    };
    fc.assert(fc.property(texts, fc.nat({ max: 12 }), holds));
  });

  it('may be cut again', () => {
    const line = textLine('姓名李英性别男', rectangle(0, 0, 140, 20));
    const part = cut(cut(line, 2), 2, 4);
    expect(textOf(part)).toBe('性别');
    expectClose(part.quadrilateral, rectangle(80, 0, 120, 20));
  });
});

describe('The confidence of lines', () => {
  it('is that of their least sure character', () => {
    const sure = { characters: [character('男', 0.5, 0.9)] };
    const unsure = { characters: [character('1', 0.3, 0.95), character('7', 0.6, 0.4)] };
    expect(confidenceOf([sure, unsure])).toBe(0.4);
  });

  it('is 0 where nothing was read', () => {
    expect(confidenceOf([{ characters: [] }])).toBe(0);
  });
});
