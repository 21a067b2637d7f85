import { describe, expect, it } from 'vitest';
import { readLabels } from '../../src/eval/labels.js';
import type { Point } from '../../src/license/reading.js';
import { type PageQuads, readLabelQuads } from '../support/label-quads.js';
import { FIXTURES, fixture } from '../support/pictures.js';
import type { Ask, PageFound } from './outcome.js';

const labels = await readLabels(FIXTURES);
const quads = await readLabelQuads(FIXTURES);

type Values = PageFound['values'];

/** What is printed on the pages of a picture, front first. */
function printed(name: string): Values[] {
  const picture = labels.find(({ file }) => file === `pictures/${name}.jpg`);
  if (picture === undefined) throw new Error(`No labels for ${name}`);
  return picture.pages.map(({ fields }) => fields as Values); // a label has no undefined members
}

function withoutAuthority({ issuing_authority, ...others }: Values): Values {
  return others;
}

const base64 = async (name: string) => (await fixture(name)).toString('base64');

/**
 * What the contract says of pictures and pages, for whoever speaks it: the operation itself, or what stands
 * in front of it. `sampleUrl`: the main page among the sample pictures of the service at the other end.
 */
export function describeRecognition(speaker: string, ask: Ask, sampleUrl: () => string): void {
  async function pagesOf(body: Parameters<Ask>[0]): Promise<readonly PageFound[]> {
    const outcome = await ask(body);
    if ('code' in outcome) throw new Error(`Expected pages, got ${outcome.code}`);
    return outcome.pages;
  }
  const codeFor = async (body: Parameters<Ask>[0]) => {
    const outcome = await ask(body);
    return 'code' in outcome ? outcome.code : outcome;
  };

  // Not one after the other: each waits for a picture to be read, and several are at once.
  describe.concurrent(`recognition through ${speaker}`, () => {
    it('reads the main page by default, without issuing authority and places', async () => {
      const pages = await pagesOf({ image: await base64('front-scan') });
      const values = printed('front-scan').map(withoutAuthority)[0];
      expect(pages).toEqual([{ page: 'front', type: 'normal', values, places: {} }]);
    });

    it('reads the issuing authority where it is asked for', async () => {
      const [page] = await pagesOf({ image: await base64('front-scan'), return_issuing_authority: true });
      expect(page?.values).toEqual(printed('front-scan')[0]);
    });

    it('reads the duplicate page', async () => {
      const pages = await pagesOf({ image: await base64('back-scan'), side: 'back' });
      expect(pages).toEqual([{ page: 'back', type: 'normal', values: printed('back-scan')[0], places: {} }]);
    });

    it('reads an electronic licence as a main page', async () => {
      const pages = await pagesOf({ image: await base64('electronic'), return_issuing_authority: true });
      const values = printed('electronic')[0];
      expect(pages).toEqual([{ page: 'front', type: 'electronic', values, places: {} }]);
    });

    it('reads both pages of one picture, front first, with the place of each field', async () => {
      const options = { side: 'double_side', return_text_location: true } as const;
      const pages = await pagesOf({ image: await base64('double-page'), ...options });
      expect(pages.map(({ page, values }) => [page, values])).toEqual([
        ['front', printed('double-page').map(withoutAuthority)[0]],
        ['back', printed('double-page')[1]],
      ]);
      for (const [index, { values, places }] of pages.entries()) {
        expect(Object.keys(places).sort()).toEqual(Object.keys(values).sort());
        expectNear(places, quads.get('pictures/double-page.jpg')?.[index] ?? {});
      }
    });

    it('finds the main page alone where both are asked for and only one is there', async () => {
      const pages = await pagesOf({ image: await base64('front-scan'), side: 'double_side' });
      expect(pages.map(({ page }) => page)).toEqual(['front']);
    });

    it('fetches the picture of a url', async () => {
      const [page] = await pagesOf({ url: sampleUrl() });
      expect(page?.values.number).toBe('36010219820203728X');
    });

    it('refuses both image and url, and neither', async () => {
      expect(await codeFor({ image: await base64('front-scan'), url: sampleUrl() })).toBe('AIS.0101');
      expect(await codeFor({})).toBe('AIS.0101');
    });

    it.each([
      ['not Base64', async () => 'not Base64!', 'AIS.0102'],
      ['no picture', async () => Buffer.from('a text').toString('base64'), 'AIS.0102'],
      ['too small', async () => TINY_PNG, 'AIS.0103'],
      ['no licence', () => base64('timetable'), 'AIS.0104'],
      ['another page than the one asked for', () => base64('back-scan'), 'AIS.0104'],
    ])('refuses what is %s', async (_case, image, code) => {
      expect(await codeFor({ image: await image(), side: 'front' })).toBe(code);
    });

    it.each([
      ['is not allowed', 'ftp://pictures.example/front.jpg', 'ModelArts.4601'],
      ['leads into the own network of the service', 'http://127.0.0.1:9/front.jpg', 'ModelArts.4601'],
    ])('refuses a url that %s', async (_case, url, code) => {
      expect(await codeFor({ url })).toBe(code);
    });
  });
}

/** One pixel. */
const TINY_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Each place has its centre within 25 pixels, less than a line, of where the label has it. */
function expectNear(places: PageFound['places'], labelled: PageQuads): void {
  const fields = Object.keys(labelled).filter((field) => field in places);
  expect(fields.length).toBeGreaterThan(2);
  for (const field of fields) {
    const corners = (places[field] ?? []).map(([x, y]) => ({ x, y }));
    expect(corners).toHaveLength(4);
    const [found, expected] = [centre(corners), centre(labelled[field] ?? [])];
    expect(Math.hypot(found.x - expected.x, found.y - expected.y), field).toBeLessThan(25);
  }
}

function centre(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
