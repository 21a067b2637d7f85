import { readFile } from 'node:fs/promises';
import { addClasses } from '../graph/add-classes.js';
import type { Rule } from '../graph/graph.js';
import { decodeModel } from '../graph/onnx-format.js';
import { RECOGNITION_RULES } from '../graph/rewrite-model.js';
import { listedCharacters, loadDictionary } from './dictionary.js';

/** Where the characters stand that a recognition model reads. */
export interface AlphabetFiles {
  /** A text with one character a line, or a model with them in its metadata. */
  readonly dictionary: string;
  /**
   * A head for characters that the model cannot read by itself, or seldom reads right, with these in its metadata. It was
   * trained on what this one model computes before its last layer.
   */
  readonly rareCharacters?: string;
}

/** What makes of a recognition model the one that is computed. */
export async function recognitionRules({
  dictionary,
  rareCharacters,
}: AlphabetFiles): Promise<readonly Rule[]> {
  if (rareCharacters === undefined) return RECOGNITION_RULES;
  const head = decodeModel(await readFile(rareCharacters));
  const replaced = positions(await listedCharacters(dictionary), await rareIn(rareCharacters));
  return [addClasses({ head, replaced }), ...RECOGNITION_RULES];
}

/**
 * The characters that the outputs of that model stand for.
 * @param outputs how many it has
 * @throws Error when the dictionary is not as long as they are
 */
export async function loadAlphabet(
  { dictionary, rareCharacters }: AlphabetFiles,
  outputs: number,
): Promise<readonly string[]> {
  if (rareCharacters === undefined) return loadDictionary(dictionary, outputs);
  const rare = await rareIn(rareCharacters);
  const replaced = positions(await listedCharacters(dictionary), rare);
  const own = await loadDictionary(dictionary, outputs - rare.size + replaced.size);
  return [...own.filter((_, position) => !replaced.has(position)), ...rare];
}

async function rareIn(file: string): Promise<ReadonlySet<string>> {
  const [, ...characters] = await listedCharacters(file);
  return new Set(characters);
}

/** Where characters of the second list stand in the first, which may have one twice. */
function positions(characters: readonly string[], wanted: ReadonlySet<string>): ReadonlySet<number> {
  return new Set(characters.flatMap((character, position) => (wanted.has(character) ? [position] : [])));
}
