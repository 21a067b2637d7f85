import { readdir, readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LicenseReader } from '../../../../src/engines/embedded/license-reader.js';
import { findLines, readByPlaces } from '../../../../src/engines/embedded/read-by-places.js';
import { LineReader } from '../../../../src/engines/embedded/text/line-reader.js';
import type { PageOutcome, PageSelection } from '../../../../src/engines/engine.js';
import type { PageReading } from '../../../../src/license/reading.js';
import { quadrilateralSize } from '../../../../src/pictures/geometry/quadrilateral.js';
import { fixture } from '../../../support/pictures.js';
import { BlindLineReader, loadModels, placeOf, rasterOf, textsIn } from './models.js';

// Each reading takes about a second, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const NOT_A_LICENSE = new URL('../../../fixtures/not-a-license/', import.meta.url);
const OTHERS = await readdir(NOT_A_LICENSE);

/** In pixels of the picture back-scan. */
const NUMBER_OF_BACK = { left: 167, top: 146, width: 380, height: 40 };
const TITLE_OF_BACK = { left: 100, top: 45, width: 680, height: 54 };

let models: Awaited<ReturnType<typeof loadModels>>;
let lines: LineReader;
let reader: LicenseReader;

beforeAll(async () => {
  models = await loadModels();
  lines = new LineReader(models.detector, models.recognizer);
  reader = new LicenseReader(lines);
});

const options = (pages: PageSelection) => ({ pages, returnIssuingAuthority: true });

async function byPlaces(bytes: Uint8Array, pages: PageSelection): Promise<PageReading[] | undefined> {
  return readByPlaces(lines, await findLines(lines, await rasterOf(bytes)), options(pages));
}

async function withFirstDigitAsLast(bytes: Uint8Array): Promise<Buffer> {
  const { left, top, width, height } = NUMBER_OF_BACK;
  const digit = { left, top, width: Math.round(width / 18), height };
  const input = await sharp(bytes).extract(digit).png().toBuffer();
  return sharp(bytes)
    .composite([{ input, left: left + width - digit.width, top }])
    .png()
    .toBuffer();
}

async function withoutTitle(bytes: Uint8Array): Promise<Buffer> {
  const { width, height } = await sharp(bytes).metadata();
  const top = Math.round(0.18 * height);
  return sharp(bytes)
    .extract({ left: 0, top, width, height: height - top })
    .png()
    .toBuffer();
}

/** With a band of paper over all that stands in the row above the number of the duplicate page. */
async function withoutTitleOfBack(bytes: Uint8Array, outcome: PageOutcome): Promise<Buffer> {
  const pages = outcome.kind === 'pages' ? outcome.pages : [];
  const back = pages.find(({ side }) => side === 'BACK');
  const number = back?.fields.find(({ field }) => field === 'NUMBER')?.polygon;
  if (!number) throw new Error('Expected a duplicate page with a number');
  const { width } = await sharp(bytes).metadata();
  const { height: line } = quadrilateralSize(number);
  const create = { width, height: Math.round(3.5 * line), channels: 3, background: '#e8ece8' } as const;
  const top = Math.round(number[0].y - 4.7 * line);
  return sharp(bytes)
    .composite([{ input: { create }, left: 0, top }])
    .png()
    .toBuffer();
}

describe('A picture is read by the places of its lines', () => {
  it.each<readonly [string, PageSelection, string[]]>([
    ['front-scan', 'FRONT', ['FRONT']],
    ['front-old-format', 'AUTO', ['FRONT']],
    ['front-photo-turned', 'AUTO', ['FRONT']],
    ['back-scan', 'AUTO', ['BACK']],
    ['front-scan', 'ALL', ['FRONT']],
    ['double-page', 'ALL', ['FRONT', 'BACK']],
    ['double-page', 'AUTO', ['FRONT']],
    ['double-page', 'BACK', ['BACK']],
  ])('%s, asked for %s', async (name, pages, sides) => {
    const read = await byPlaces(await fixture(name), pages);
    expect(read?.map(({ side }) => side)).toEqual(sides);
  });
});

describe('A page that takes up a third of the width of its picture', () => {
  it('is read as if it filled the picture', async () => {
    const page = await sharp(await fixture('front-scan'))
      .resize(1000)
      .toBuffer();
    const paper = { create: { width: 3000, height: 2250, channels: 3, background: '#9a8f80' } } as const;
    const far = await sharp(paper)
      .composite([{ input: page, left: 1100, top: 700 }])
      .png()
      .toBuffer();
    const textsOf = (read: PageReading[] | undefined) => read?.[0]?.fields.map(({ text }) => text);
    expect(textsOf(await byPlaces(far, 'FRONT'))).toEqual(textsOf(await byPlaces(page, 'FRONT')));
  });
});

describe('The stamp', () => {
  it.each(['front-scan', 'front-photo-tilted', 'front-dot-matrix'])(
    'is left unread where nobody asks for it, and all else is read: %s',
    async (name) => {
      const seen = await findLines(lines, await rasterOf(await fixture(name)));
      const [whole] = (await readByPlaces(lines, seen, options('FRONT'))) ?? [];
      const unasked = { pages: 'FRONT', returnIssuingAuthority: false } as const;
      const [page] = (await readByPlaces(lines, seen, unasked)) ?? [];
      const textsOf = (reading = whole) => reading?.fields.map(({ field, text }) => `${field} ${text}`) ?? [];
      expect(textsOf().filter((text) => text.startsWith('ISSUING_AUTHORITY'))).toHaveLength(1);
      expect(textsOf(page)).toEqual(textsOf().filter((text) => !text.startsWith('ISSUING_AUTHORITY')));
    },
  );
});

describe('The places of lines do not suffice', () => {
  it.each<readonly [string, string, PageSelection]>([
    ['a screen has no places of its own', 'electronic', 'AUTO'],
    ['the other page was asked for', 'front-scan', 'BACK'],
    ['the other page was asked for', 'back-scan', 'FRONT'],
    ['a timetable is no page', 'timetable', 'AUTO'],
  ])('where %s: %s, asked for %s', async (_why, name, pages) => {
    expect(await byPlaces(await fixture(name), pages)).toBeUndefined();
  });

  it.each(OTHERS)('for what is no licence: %s', async (file) => {
    expect(await byPlaces(await readFile(new URL(file, NOT_A_LICENSE)), 'AUTO')).toBeUndefined();
  });

  it('where the title is cut off; the captions show the same page then', async () => {
    const whole = await fixture('front-scan');
    const cropped = await withoutTitle(whole);
    expect(await byPlaces(cropped, 'FRONT')).toBeUndefined();
    const [expected, found] = await Promise.all(
      [whole, cropped].map(async (bytes) =>
        textsIn(await reader.read(await rasterOf(bytes), options('FRONT'))),
      ),
    );
    expect(found).toEqual(expected);
  });
});

describe('A page that its lines alone would make', () => {
  it('is none under the title of another', async () => {
    const [front, back] = await Promise.all([fixture('front-scan'), fixture('back-scan')]);
    const place = { left: 90, top: 42, width: 552, height: 46 };
    const title = await sharp(back).extract(TITLE_OF_BACK).resize(place.width, place.height).png().toBuffer();
    const swapped = await sharp(front)
      .composite([{ input: title, left: place.left, top: place.top }])
      .png()
      .toBuffer();
    expect(await byPlaces(swapped, 'FRONT')).toBeUndefined();
  });

  it('is none without a value that every page has', async () => {
    const picture = await rasterOf(await fixture('front-scan'));
    const whole = await reader.read(picture, options('FRONT'));
    const blind = new BlindLineReader(models, placeOf(whole, 'NAME'));
    expect(await readByPlaces(blind, await findLines(blind, picture), options('FRONT'))).toBeUndefined();
  });
});

describe('A number whose check digit is none', () => {
  it('is taken as printed where it was read without a doubt', async () => {
    const picture = await withFirstDigitAsLast(await fixture('back-scan'));
    const [page] = (await byPlaces(picture, 'BACK')) ?? [];
    expect(page?.fields).toContainEqual(
      expect.objectContaining({ field: 'NUMBER', text: '410105198801100454' }),
    );
  });

  it('is read in all other ways where it was read in doubt', async () => {
    const printed = await withFirstDigitAsLast(await fixture('back-scan'));
    const { left, top, width, height } = NUMBER_OF_BACK;
    const smudge = await sharp(printed).extract({ left, top, width, height }).blur(6).png().toBuffer();
    const blurred = await sharp(printed)
      .composite([{ input: smudge, left, top }])
      .png()
      .toBuffer();
    expect(await byPlaces(blurred, 'BACK')).toBeUndefined();
  });
});

describe('A second page whose title is covered', () => {
  it('is not forgotten', async () => {
    const picture = await fixture('double-page');
    const whole = await reader.read(await rasterOf(picture), options('ALL'));
    const covered = await withoutTitleOfBack(picture, whole);
    expect(await byPlaces(covered, 'FRONT')).toHaveLength(1);
    expect(await byPlaces(covered, 'ALL')).toBeUndefined();
    expect(textsIn(await reader.read(await rasterOf(covered), options('ALL')))).toEqual(textsIn(whole));
  });
});

describe('A single line in a picture', () => {
  it('makes no page', async () => {
    const title = await sharp(await fixture('front-scan'))
      .extract({ left: 20, top: 8, width: 690, height: 100 })
      .png()
      .toBuffer();
    expect(await byPlaces(title, 'AUTO')).toBeUndefined();
    expect(await reader.read(await rasterOf(title), options('AUTO'))).toMatchObject({
      code: 'IMAGE_UNSUITABLE',
    });
  });
});

describe('A value that detection missed', () => {
  it.each([
    ['front-scan', 'SEX'],
    ['front-scan', 'BIRTH'],
    ['front-photo-tilted', 'CLASS'],
    ['back-scan', 'FILE_NUMBER'],
  ])('is read where it must stand: on %s, %s', async (name, field) => {
    const picture = await rasterOf(await fixture(name));
    const expected = await reader.read(picture, options('AUTO'));
    const blind = new BlindLineReader(models, placeOf(expected, field));
    const found = await new LicenseReader(blind).read(picture, options('AUTO'));
    expect(textsIn(found).find(([one]) => one === field)).toEqual(
      textsIn(expected).find(([one]) => one === field),
    );
  });

  it('stays missing where no grammar tells a value from anything else', async () => {
    const picture = await rasterOf(await fixture('front-scan'));
    const blind = new BlindLineReader(models, placeOf(await reader.read(picture, options('AUTO')), 'NAME'));
    const found = await new LicenseReader(blind).read(picture, options('AUTO'));
    expect(textsIn(found).map(([field]) => field)).not.toContain('NAME');
  });
});
