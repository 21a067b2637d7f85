import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Detector } from '../../../src/models/detection/detector.js';
import { locateModelFiles, type ModelFiles } from '../../../src/models/model-files.js';
import { loadDictionary } from '../../../src/models/recognition/dictionary.js';
import { Recognizer } from '../../../src/models/recognition/recognizer.js';

describe('Loading a model', () => {
  let files: ModelFiles;
  let directory: string;

  beforeAll(async () => {
    files = await locateModelFiles();
    directory = await mkdtemp(join(tmpdir(), 'licenseql-dictionary-'));
  });

  afterAll(async () => {
    await rm(directory, { recursive: true });
  });

  async function dictionaryOf(text: string): Promise<string> {
    const file = join(directory, 'dictionary.txt');
    await writeFile(file, text);
    return file;
  }

  it('for detection is refused when it is the one for recognition, with both shapes', async () => {
    await expect(Detector.load(files.recognition)).rejects.toThrow(
      'ch_PP-OCRv4_rec_infer.onnx: input should be [?, 3, variable, variable], it is [?, 3, 48, ?]',
    );
  });

  it('for recognition is refused when it is the one for detection, with both shapes', async () => {
    await expect(Recognizer.load({ ...files, recognition: files.detection })).rejects.toThrow(
      'ch_PP-OCRv4_det_infer.onnx: output should be [?, ?, ?], it is [?, 1, ?, ?]',
    );
  });

  it('is refused with another dictionary, with both lengths', async () => {
    const lines = (await readFile(files.dictionary, 'utf8')).split('\n').slice(0, 100);
    const shorter = await dictionaryOf(lines.join('\n'));
    await expect(Recognizer.load({ recognition: files.recognition, dictionary: shorter })).rejects.toThrow(
      'the recognition model has 6625 outputs, for which the dictionary should have 6623 characters (6624 with the ' +
        'space); dictionary.txt has 100',
    );
  });

  it.each([
    ['with a line break at its end', '甲\n乙\n'],
    ['without one', '甲\n乙'],
    ['with the line breaks of Windows', '甲\r\n乙\r\n'],
  ])('takes a dictionary %s between the blank and the space', async (_case, text) => {
    expect(await loadDictionary(await dictionaryOf(text), 4)).toEqual(['', '甲', '乙', ' ']);
  });
});
