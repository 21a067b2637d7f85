import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { locateModelFiles, type ModelFiles } from '../../../src/models/model-files.js';
import { Recognizer } from '../../../src/models/recognition/recognizer.js';
import { createRaster, type Raster } from '../../../src/pictures/raster.js';

vi.setConfig({ hookTimeout: 30_000 });

/** Lines of 48 pixels, one below the other, in a Kai, a Hei and two Songs. */
const PICTURE = new URL('../../fixtures/rare-characters.png', import.meta.url);
const LINES = [
  '亓垚',
  '王燊',
  '罗旻玥',
  '李玠',
  '山西省隰县',
  '珙县埇桥镇垓下村',
  '漯河市郾城区',
  '蔡昉晞',
] as const;
const HEIGHT = 48;
const WIDTHS = [100, 100, 140, 100, 220, 330, 260, 140];

let files: ModelFiles;
let recognizer: Recognizer;

beforeAll(async () => {
  files = await locateModelFiles();
  recognizer = await Recognizer.load(files);
});

async function line(index: number): Promise<Raster> {
  const [width, height] = [WIDTHS[index] ?? 0, HEIGHT];
  const area = { left: 0, top: index * HEIGHT, width, height };
  const data = await sharp(await readFile(PICTURE))
    .extract(area)
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return createRaster({ width, height, channels: 1 }, data);
}

async function textOf(index: number, reader = recognizer): Promise<string> {
  return (await reader.recognize(await line(index)))
    .map(({ text }) => text)
    .join('')
    .trim();
}

describe('Rare characters', () => {
  it.each(LINES.map((text, index) => [text, index] as const))('are read: %s', async (text, index) => {
    expect(await textOf(index)).toBe(text);
  });

  it('are beyond the model by itself', async () => {
    const { recognition, dictionary } = files;
    const bare = await Recognizer.load({ recognition, dictionary });
    const read = await Promise.all(LINES.map((_, index) => textOf(index, bare)));
    expect(read.filter((text, index) => text === LINES[index])).toEqual([]);
  });

  it('come once each, beside all others that the model knows', async () => {
    const own = (await readFile(files.dictionary, 'utf8')).trimEnd().split('\n');
    expect(own.filter((character) => !recognizer.alphabet.has(character))).toEqual([]);
    expect(recognizer.alphabet.size).toBeGreaterThan(own.length + 2500);
  });
});
