import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeModel } from '../graph/onnx-format.js';

/** The entry of a model's metadata where RapidOCR's exports keep their characters, one a line. */
const METADATA_KEY = 'character';

/** Words that stand for CTC's blank in lists that have it. */
const BLANKS: readonly (string | undefined)[] = ['', 'blank'];

/**
 * The characters that the outputs of a recognition model stand for: output 0 is CTC's blank (here the empty text),
 * then those of the file. PaddleOCR's files list neither the blank nor the space, which most models have as their
 * last output; others list either.
 * @param file a text, or a model with the characters in its metadata
 * @param outputs of the model
 * @throws Error when there are no characters, or not as many as outputs
 */
export async function loadDictionary(file: string, outputs: number): Promise<readonly string[]> {
  const characters = await listedCharacters(file);
  // One more or less would shift every character to its neighbour, and still read as text.
  if (characters.length === outputs) return characters;
  if (characters.length === outputs - 1) return [...characters, ' '];
  const listed = characters.length - 1;
  throw new Error(
    `the recognition model has ${outputs} outputs, for which the dictionary should have ${outputs - 2} characters ` +
      `(${outputs - 1} with the space); ${basename(file)} has ${listed}`,
  );
}

/**
 * The blank, as the empty text, and the characters of the file.
 * @param file as for `loadDictionary`
 */
export async function listedCharacters(file: string): Promise<string[]> {
  const lines = await linesOf(file);
  return ['', ...(BLANKS.includes(lines[0]) ? lines.slice(1) : lines)];
}

async function linesOf(file: string): Promise<string[]> {
  const text = /\.onnx$/i.test(file) ? await metadataOf(file) : await readFile(file, 'utf8');
  // No other white space is cut off: PP-OCRv5's list begins with the wide space of Chinese print.
  return text
    .replace(/^\uFEFF/, '')
    .replace(/[\r\n]+$/, '')
    .split(/\r?\n/);
}

async function metadataOf(file: string): Promise<string> {
  const { metadataProps } = decodeModel(await readFile(file));
  const entry = metadataProps.find(({ key }) => key === METADATA_KEY);
  if (entry === undefined) {
    throw new Error(
      `expected a dictionary, either a *.txt beside ${basename(file)} or its metadata entry "${METADATA_KEY}"; ` +
        'found neither',
    );
  }
  return entry.value;
}
