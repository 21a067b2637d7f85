import { readFile } from 'node:fs/promises';

/**
 * The characters that the outputs of a recognition model stand for: output 0 is CTC's blank (here the empty
 * text), then the lines of the file, then a space, which the file does not list.
 */
export async function loadDictionary(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8');
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return ['', ...lines, ' '];
}
