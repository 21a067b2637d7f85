import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Detector } from '../../../src/models/detection/detector.js';
import { Recognizer } from '../../../src/models/recognition/recognizer.js';
import type { Raster } from '../../../src/pictures/raster.js';
import { detectionModel, type RecognitionModel, recognitionModel } from './foreign-models.js';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'licenseql-foreign-'));
});

afterEach(() => rm(directory, { recursive: true }));

async function fileOf(name: string, content: Uint8Array | string): Promise<string> {
  const file = join(directory, name);
  await writeFile(file, content);
  return file;
}

function plain(width: number, shade: number): Raster {
  return { width, height: 48, channels: 1, data: new Uint8Array(width * 48).fill(shade) };
}

/** White, then as wide in black. */
function whiteAndBlack(height = 48): Raster {
  const data = Uint8Array.from({ length: 192 * height }, (_, i) => (i % 192 < 96 ? 255 : 0));
  return { width: 192, height, channels: 1, data };
}

async function reading(model: RecognitionModel, dictionary?: string) {
  const file = await fileOf('rec.onnx', recognitionModel(model));
  const words = dictionary === undefined ? file : await fileOf('dictionary.txt', dictionary);
  return (await Recognizer.load({ recognition: file, dictionary: words })).recognize(whiteAndBlack());
}

async function textOf(model: RecognitionModel, dictionary?: string): Promise<string> {
  return (await reading(model, dictionary)).map(({ text }) => text).join('');
}

/** As long as that of PP-OCRv5, which begins with a wide space. */
const LONG = ['\u3000', ...Array.from({ length: 18_382 }, (_, i) => String.fromCodePoint(0x20000 + i))];

describe('A recognition model of another make', () => {
  it('reads with the 18,385 outputs of PP-OCRv5 and its list, which begins with white space', async () => {
    const text = await textOf({ classes: 18_385, white: 1, black: 18_383 }, `${LONG.join('\n')}\n`);
    expect(text).toBe(`\u3000${LONG.at(-1)}`);
  });

  it.each([
    ['that leaves blank and space out', 5, '甲\n乙\n丙\n'],
    ['that has the space', 5, '甲\n乙\n丙\n \n'],
    ['that has the blank as an empty line', 5, '\n甲\n乙\n丙\n'],
    ['that has the blank by its name', 5, 'blank\n甲\n乙\n丙\n'],
    ['that has blank and space', 5, 'blank\n甲\n乙\n丙\n \n'],
    ['of a model without a space', 4, '甲\n乙\n丙'],
    ['with empty lines at its end', 5, '甲\n乙\n丙\n\n\n'],
    ['with a byte order mark and the line breaks of Windows', 5, '\uFEFF甲\r\n乙\r\n丙\r\n'],
  ])('takes a list %s for the same characters', async (_case, classes, dictionary) => {
    expect(await textOf({ classes, white: 1, black: 3 }, dictionary)).toBe('甲丙');
  });

  it('has the space as its last output where the list does not name it', async () => {
    expect(await textOf({ classes: 5, white: 1, black: 4 }, '甲\n乙\n丙\n')).toBe('甲 ');
  });

  it('has its characters in its metadata', async () => {
    const metadata = { producer: 'someone', character: '甲\n乙\n丙' };
    expect(await textOf({ classes: 5, white: 2, black: 3, metadata })).toBe('乙丙');
  });

  it('reads the same where it gives logits instead of probabilities', async () => {
    const [softmax, logits] = [
      await reading({ classes: 5, white: 1, black: 3 }, '甲\n乙\n丙'),
      await reading({ classes: 5, white: 1, black: 3, lastLayer: 'Identity' }, '甲\n乙\n丙'),
    ];
    expect(logits.map(({ text }) => text)).toEqual(['甲', '丙']);
    for (const [i, character] of logits.entries()) {
      expect(character.confidence).toBeCloseTo(softmax[i]?.confidence ?? 0, 5);
    }
  });

  it.each([32, 64, 'height'] as const)('reads at its own height: %s', async (height) => {
    const characters = await reading({ classes: 5, white: 1, black: 3, height }, '甲\n乙\n丙');
    expect(characters.map(({ text }) => text)).toEqual(['甲', '丙']);
    expect(characters[0]?.position).toBeLessThan(0.05);
    expect(Math.abs((characters[1]?.position ?? 0) - 0.5)).toBeLessThan(0.06);
  });
});

describe('A recognition model that has read another crop before', () => {
  const crops = [plain(400, 255), plain(40, 0), whiteAndBlack(), plain(24, 255)];
  const texts = ['甲', '丙', '甲丙', '甲'];
  let recognizer: Recognizer;

  beforeEach(async () => {
    const file = await fileOf('rec.onnx', recognitionModel({ classes: 5, white: 1, black: 3 }));
    recognizer = await Recognizer.load({
      recognition: file,
      dictionary: await fileOf('dictionary.txt', '甲\n乙\n丙'),
    });
  });

  async function textIn(crop: Raster): Promise<string> {
    return (await recognizer.recognize(crop)).map(({ text }) => text).join('');
  }

  it('sees nothing of it', async () => {
    const read: string[] = [];
    for (const crop of crops) read.push(await textIn(crop));
    expect(read).toEqual(texts);
  });

  it('sees nothing of one that it reads at the same time', async () => {
    expect(await Promise.all(crops.map((crop) => textIn(crop)))).toEqual(texts);
  });
});

describe('A detection model of another make', () => {
  it('finds text under other names of input and output', async () => {
    const detector = await Detector.load(await fileOf('det.onnx', detectionModel()));
    const picture: Raster = {
      width: 320,
      height: 160,
      channels: 1,
      data: new Uint8Array(320 * 160).fill(255),
    };
    for (let y = 60; y < 90; y += 1) picture.data.fill(0, y * 320 + 40, y * 320 + 280);
    const [text, ...others] = await detector.detect(picture, 320);
    expect(others).toEqual([]);
    const [first] = text?.quadrilateral ?? [];
    expect(first?.x).toBeLessThan(45);
    expect(first?.y).toBeLessThan(65);
  });
});
