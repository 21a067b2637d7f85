import { describe, expect, it } from 'vitest';
import { decode, type Step } from '../../../src/models/recognition/ctc.js';
import { stepsOf } from '../../../src/models/recognition/steps.js';

/** Class 0 is the blank. */
const DICTIONARY = ['', '男', '女', '1', ' '];

/** Steps as the probabilities of the blank, 男, 女, 1 and the space. */
function steps(...rows: readonly (readonly number[])[]): Step[] {
  const output = { data: Float32Array.from(rows.flat()), dims: [1, rows.length, DICTIONARY.length] };
  return stepsOf([output], 'PROBABILITIES');
}

const BLANK = [0.9, 0.05, 0.03, 0.01, 0.01];
const MALE = [0.1, 0.8, 0.05, 0.03, 0.02];
const FEMALE = [0.1, 0.2, 0.6, 0.05, 0.05];
const ONE = [0, 0, 0, 1, 0];
const SPACE = [0, 0, 0, 0.25, 0.75];

describe('The text of step probabilities', () => {
  it.each([
    ['is empty without steps', [], ''],
    ['is empty where all is blank', [BLANK, BLANK], ''],
    ['is empty where the blank is likeliest by less than half', [[0.4, 0.35, 0.25, 0, 0]], ''],
    ['has a character that is likeliest by less than half', [[0.3, 0.35, 0.3, 0.05, 0]], '男'],
    ['has one character for a run of steps', [MALE, MALE, MALE], '男'],
    ['has a character twice when a blank is between', [ONE, BLANK, ONE], '11'],
    ['has neighbours that differ', [MALE, FEMALE], '男女'],
    ['has blanks dropped wherever they are', [BLANK, MALE, BLANK, BLANK, FEMALE, BLANK], '男女'],
    ['has the space that the dictionary adds', [ONE, SPACE, ONE], '1 1'],
    ['has a character again after another', [ONE, MALE, ONE], '1男1'],
  ])('%s', (_case, rows, expected) => {
    const text = decode(steps(...rows), DICTIONARY).map((character) => character.text);
    expect(text.join('')).toBe(expected);
  });
});

describe('A character', () => {
  it('is as sure as the surest step of its run', () => {
    const rows = [
      [0.3, 0.5, 0.2, 0, 0],
      [0.1, 0.875, 0.025, 0, 0],
      [0.4, 0.6, 0, 0, 0],
    ];
    expect(decode(steps(...rows), DICTIONARY)).toMatchObject([{ text: '男', confidence: 0.875 }]);
  });

  it('has the alternatives of its surest step, likeliest first, itself included, noise and the blank left out', () => {
    const rows = [
      [0.1, 0.5, 0.4, 0, 0],
      [0.25, 0.125, 0.5625, 0.0625, 0.0005],
    ];
    const [male, female] = decode(steps(...rows), DICTIONARY);
    expect(male?.alternatives.map(({ text }) => text)).toEqual(['男', '女']);
    expect(female?.alternatives).toEqual([
      { text: '女', confidence: 0.5625 },
      { text: '男', confidence: 0.125 },
      { text: '1', confidence: 0.0625 },
    ]);
  });

  it('stands where its run begins, as a share of all steps', () => {
    const characters = decode(steps(BLANK, MALE, MALE, BLANK, ONE), DICTIONARY);
    expect(characters.map(({ position }) => position)).toEqual([0.3, 0.9]);
  });

  it('stays where its run begins when a later step is surer', () => {
    const sure = [0, 1, 0, 0, 0];
    expect(decode(steps(MALE, sure), DICTIONARY)).toMatchObject([{ confidence: 1, position: 0.25 }]);
  });
});
