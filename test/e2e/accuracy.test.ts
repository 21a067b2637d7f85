import { beforeAll, describe, expect, it } from 'vitest';
import { readLabels } from '../../src/eval/labels.js';
import { type Answer, recognise } from '../../src/eval/recognise.js';
import { scorePicture } from '../../src/eval/score.js';
import { ENOUGH_OVERLAP } from '../../src/eval/trust.js';
import { contains, rectangle } from '../../src/pictures/geometry/quadrilateral.js';
import { FIXTURES } from '../support/pictures.js';
import { client } from '../support/running-server.js';

const pictures = await readLabels(FIXTURES);
const files = pictures.map(({ file }) => file);

const answers = new Map<string, Answer>();

beforeAll(async () => {
  const reading = pictures.map(async (picture) => {
    answers.set(picture.file, await recognise(client, FIXTURES, picture));
  });
  await Promise.all(reading);
  // Twelve pictures, two at a time: ten seconds on a machine with nothing else to do.
}, 180_000);

function answerFor(file: string): Answer {
  const answer = answers.get(file);
  if (answer === undefined) throw new Error(`Expected an answer for ${file}`);
  return answer;
}

describe('The labelled pictures', () => {
  it('are read right, every field of them', () => {
    const fields = pictures.flatMap((picture) => {
      const score = scorePicture(picture, answerFor(picture.file));
      return score.fields.map(({ field, right }) => ({ right, name: `${picture.file} ${field}` }));
    });
    expect(fields).toHaveLength(119);
    expect(fields.filter(({ right }) => !right).map(({ name }) => name)).toEqual([]);
  });

  it('are told apart as paper and electronic licences', () => {
    const electronic = files.filter((file) =>
      answerFor(file).pages.some(({ medium }) => medium === 'ELECTRONIC'),
    );
    expect(electronic).toEqual(['pictures/electronic.jpg']);
  });
});

describe('Where a value was found', () => {
  it('is where the label has it', () => {
    const fields = pictures.flatMap((picture) => {
      const score = scorePicture(picture, answerFor(picture.file));
      return score.fields.map(({ field, overlap }) => ({ name: `${picture.file} ${field}`, overlap }));
    });
    expect(fields.filter(({ overlap }) => overlap === null)).toEqual([]);
    const off = fields.filter(({ overlap }) => (overlap ?? 0) < ENOUGH_OVERLAP);
    expect(off.length, off.map(({ name }) => name).join()).toBeLessThanOrEqual(0.05 * fields.length);
    expect(fields.filter(({ overlap }) => (overlap ?? 0) < 0.4)).toEqual([]);
  });

  it.each(files)('lies inside the picture, on %s', (file) => {
    for (const { fields, image } of answerFor(file).pages) {
      const picture = rectangle(0, 0, image?.width ?? 0, image?.height ?? 0);
      const outside = fields.filter(({ polygon }) => !polygon?.every((corner) => contains(picture, corner)));
      expect(outside.map(({ field }) => field)).toEqual([]);
    }
  });
});

describe('The rotation of a picture', () => {
  it.each([
    ['pictures/front-scan.jpg', 0],
    ['pictures/front-photo-tilted.jpg', 360 - 354.4],
    ['pictures/front-photo-turned.jpg', 360 - 181.4],
    ['pictures/double-page.jpg', 0],
  ])('is what turns %s upright: %d degrees', (file, expected) => {
    for (const { image } of answerFor(file).pages) {
      const off = Math.abs((image?.rotation ?? Number.NaN) - expected) % 360;
      expect(Math.min(off, 360 - off)).toBeLessThan(2);
    }
  });
});
