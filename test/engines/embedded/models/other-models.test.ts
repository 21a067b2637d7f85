import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEmbeddedEngine } from '../../../../src/engines/embedded/embedded.engine.js';
import type { PageRequest, RecognitionEngine } from '../../../../src/engines/engine.js';
import { locateModelFiles } from '../../../../src/models/model-files.js';
import { detectionModel, recognitionModel, withMetadata } from '../../../models/foreign/foreign-models.js';
import { textsIn } from '../reading/models.js';

// Each start of an engine starts a thread that loads its modules and models.
vi.setConfig({ testTimeout: 60_000 });

const DET = detectionModel();
const REC = recognitionModel({ classes: 5, white: 1, black: 3 });
const SOUND = { 'det.onnx': DET, 'rec.onnx': REC, 'dictionary.txt': '甲\n乙\n丙\n' };
const FRONT = new URL('../../../../samples/front.jpg', import.meta.url);

let directory: string;
const engines: RecognitionEngine[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'licenseql-other-models-'));
});

afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()));
  await rm(directory, { recursive: true });
});

function startEngine(modelsDirectory?: string): RecognitionEngine {
  const engine = createEmbeddedEngine({ workers: 1, modelsDirectory });
  engines.push(engine);
  return engine;
}

async function engineWith(files: Readonly<Record<string, Uint8Array | string>>): Promise<RecognitionEngine> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(directory, name), content);
  return startEngine(directory);
}

async function readFront(engine: RecognitionEngine) {
  const picture = { kind: 'bytes', bytes: await readFile(FRONT) } as const;
  const request: PageRequest = { picture, pages: 'FRONT', returnIssuingAuthority: false };
  const [outcome] = await engine.recognize([request]);
  if (outcome === undefined) throw new Error('expected an outcome');
  return outcome;
}

describe('An engine with a directory of models', () => {
  it.each([
    ['det.onnx', 'rec.onnx', 'dict.txt'],
    ['PP-OCRv5_mobile_det.onnx', 'PP-OCRv5_mobile_rec.onnx', 'ppocrv5_dict.txt'],
    ['ch_PP-OCRv6_det_small.onnx', 'ch_PP-OCRv6_rec_small.ONNX', 'keys.TXT'],
    ['text-detection.onnx', 'text-recognition.onnx', 'characters.txt'],
  ])('finds its files: %s, %s, %s', async (det, rec, dictionary) => {
    const others = { 'direction_cls.onnx': 'not looked at', 'README.md': 'nor this' };
    const engine = await engineWith({ [det]: DET, [rec]: REC, [dictionary]: '甲\n乙\n丙', ...others });
    await expect(engine.ready()).resolves.toBeUndefined();
  });

  it('reads a page with them as it does with its own, the dictionary being inside the model', async () => {
    const own = await locateModelFiles();
    await copyFile(own.detection, join(directory, 'any_det.onnx'));
    const keys = (await readFile(own.dictionary, 'utf8')).trimEnd();
    const model = withMetadata(await readFile(own.recognition), 'character', keys);
    const engine = await engineWith({ 'any_rec.onnx': model });
    const [outcome, expected] = [await readFront(engine), await readFront(startEngine())];
    // Its own has more characters to choose from, so that confidences differ.
    expect(textsIn(outcome)).toEqual(textsIn(expected));
  });
});

describe('An engine is never ready', () => {
  const without = (name: keyof typeof SOUND) =>
    Object.fromEntries(Object.entries(SOUND).filter(([key]) => key !== name));

  it.each([
    [
      'without a detection model',
      without('det.onnx'),
      'expected one detection model (*det*.onnx) in DIRECTORY, found none among dictionary.txt, rec.onnx',
    ],
    [
      'without a recognition model',
      without('rec.onnx'),
      'expected one recognition model (*rec*.onnx) in DIRECTORY, found none among det.onnx, dictionary.txt',
    ],
    [
      'with an empty directory',
      {},
      'expected one recognition model (*rec*.onnx) in DIRECTORY, found no files at all',
    ],
    [
      'with several models for one purpose',
      { ...SOUND, 'v5_det.onnx': DET },
      'expected one detection model (*det*.onnx) in DIRECTORY, found 2: det.onnx, v5_det.onnx',
    ],
    [
      'with several dictionaries',
      { ...SOUND, 'keys.txt': '甲' },
      'expected one dictionary (*.txt) in DIRECTORY, found 2: dictionary.txt, keys.txt',
    ],
    [
      'without a dictionary anywhere',
      without('dictionary.txt'),
      'expected a dictionary, either a *.txt beside rec.onnx or its metadata entry "character"; found neither',
    ],
    [
      'with a dictionary that is too short',
      { ...SOUND, 'dictionary.txt': '甲\n乙\n' },
      'the recognition model has 5 outputs, for which the dictionary should have 3 characters (4 with the space); ' +
        'dictionary.txt has 2',
    ],
    [
      'with a dictionary that is too long',
      { ...SOUND, 'dictionary.txt': '甲\n乙\n丙\n丁\n \n' },
      'the recognition model has 5 outputs, for which the dictionary should have 3 characters (4 with the space); ' +
        'dictionary.txt has 5',
    ],
    [
      'with the models under each other’s names',
      { ...SOUND, 'det.onnx': REC, 'rec.onnx': DET },
      'det.onnx: input should be [?, 3, variable, variable], it is [?, 3, 48, ?]',
    ],
    [
      'with a detection model as the recognition model',
      { ...SOUND, 'rec.onnx': DET },
      'rec.onnx: output should be [?, ?, ?], it is [?, 1, ?, ?]',
    ],
    [
      'with a detection model for one size of picture only',
      { ...SOUND, 'det.onnx': detectionModel({ input: ['N', 3, 960, 960] }) },
      'det.onnx: input should be [?, 3, variable, variable], it is [?, 3, 960, 960]',
    ],
    [
      'with a detection model that gives no probabilities',
      { ...SOUND, 'det.onnx': detectionModel({ activation: 'Identity', bias: 5 }) },
      'det.onnx: its output should be probabilities from 0 to 1',
    ],
    [
      'with a recognition model for one width only',
      { ...SOUND, 'rec.onnx': recognitionModel({ classes: 5, white: 1, black: 3, width: 320 }) },
      'rec.onnx: input should be [?, 3, ?, variable], it is [?, 3, 48, 320]',
    ],
    [
      'with a file that is no model',
      { ...SOUND, 'rec.onnx': 'no model' },
      'rec.onnx cannot be loaded as an ONNX model: ',
    ],
  ])('%s, and says what it expected', async (_case, files, message) => {
    const engine = await engineWith(files);
    await expect(engine.ready()).rejects.toThrow(message.replace('DIRECTORY', directory));
  });

  it('without the directory itself, and says so', async () => {
    const missing = join(directory, 'missing');
    await expect(startEngine(missing).ready()).rejects.toThrow(
      `the directory of models ${missing} cannot be read: ENOENT`,
    );
  });
});
