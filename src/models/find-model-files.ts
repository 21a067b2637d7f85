import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFiles } from './model-files.js';

/** Words stand between anything but letters: `det` must not be found in `detail`, nor `rec` in `direction`. */
const WANTED = {
  detection: { what: 'detection model (*det*.onnx)', pattern: /(?<![a-z])det(ection)?(?![a-z]).*\.onnx$/i },
  recognition: {
    what: 'recognition model (*rec*.onnx)',
    pattern: /(?<![a-z])rec(ognition)?(?![a-z]).*\.onnx$/i,
  },
  dictionary: { what: 'dictionary (*.txt)', pattern: /\.txt$/i },
} as const;

/**
 * Finds one detection model, one recognition model and at most one dictionary among the files of a directory. Without
 * a dictionary, the recognition model should have it within. What the files hold is checked when they are loaded.
 * @throws Error that says what was expected and which files are there
 */
export async function findModelFiles(directory: string): Promise<ModelFiles> {
  const names = await namesIn(directory);
  const recognition = join(directory, theOne(directory, names, 'recognition'));
  return {
    detection: join(directory, theOne(directory, names, 'detection')),
    recognition,
    dictionary: names.some((name) => WANTED.dictionary.pattern.test(name))
      ? join(directory, theOne(directory, names, 'dictionary'))
      : recognition,
  };
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`the directory of models ${directory} cannot be read: ${reason}`, { cause });
  }
}

function theOne(directory: string, names: readonly string[], kind: keyof typeof WANTED): string {
  const { what, pattern } = WANTED[kind];
  const found = names.filter((name) => pattern.test(name));
  const [name] = found;
  if (name !== undefined && found.length === 1) return name;
  const there = found.length > 0 ? found : names;
  throw new Error(`expected one ${what} in ${directory}, found ${inWords(found.length, there)}`);
}

function inWords(found: number, names: readonly string[]): string {
  const listed = names.slice(0, 10).join(', ');
  const more = names.length > 10 ? ` and ${names.length - 10} more` : '';
  if (found > 0) return `${found}: ${listed}${more}`;
  return names.length === 0 ? 'no files at all' : `none among ${listed}${more}`;
}
