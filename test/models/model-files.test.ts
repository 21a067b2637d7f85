import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locateModelFiles } from '../../src/models/model-files.js';

describe('The model files', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'licenseql-models-'));
    for (const path of Object.values(await locateModelFiles())) {
      await copyFile(path, join(directory, basename(path)));
    }
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  it('of the installed package are the expected ones', async () => {
    const files = await locateModelFiles();
    expect(Object.values(files).map((path) => basename(path))).toEqual([
      'ch_PP-OCRv4_det_infer.onnx',
      'ch_PP-OCRv4_rec_infer.onnx',
      'ppocr_keys_v1.txt',
      'rare-characters.onnx',
    ]);
  });

  it('may lie in another directory', async () => {
    const files = await locateModelFiles(directory);
    expect(files.dictionary).toBe(join(directory, 'ppocr_keys_v1.txt'));
  });

  it('are refused with both sums when one is another than expected', async () => {
    await writeFile(join(directory, 'ppocr_keys_v1.txt'), 'other\n');
    await expect(locateModelFiles(directory)).rejects.toThrow(
      /ppocr_keys_v1\.txt: expected SHA-256 28b2362a[0-9a-f]{56}, got [0-9a-f]{64}$/,
    );
  });

  it('are refused with the name of the one that is missing', async () => {
    await rm(join(directory, 'ch_PP-OCRv4_rec_infer.onnx'));
    await expect(locateModelFiles(directory)).rejects.toMatchObject({
      message: `model file ${join(directory, 'ch_PP-OCRv4_rec_infer.onnx')} cannot be read`,
      cause: { code: 'ENOENT' },
    });
  });
});
