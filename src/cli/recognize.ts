import { readFile } from 'node:fs/promises';
import pLimit from 'p-limit';
import type { LicenseResult } from '../client/recognize.js';
import type { RecognizeCommand } from './command.js';
import { describeFileError, findPictures } from './find-pictures.js';
import { formats } from './output/formats.js';
import { createPictureReader, type PictureReader } from './picture-reader.js';
import { startProgress } from './progress.js';

/** Reads the pictures and prints the results; resolves to the exit code. */
export async function recognize(command: RecognizeCommand): Promise<0 | 1> {
  const { files, problems } = await findPictures(command.paths);
  for (const problem of problems) process.stderr.write(`licenseql: ${problem}\n`);
  const areRead = files.length > 0 && (await readAll(files, command));
  return areRead && problems.length === 0 ? 0 : 1;
}

/** Whether every page was read. Results come in the order of the files, each as soon as those before it are there. */
async function readAll(files: readonly string[], { side, format }: RecognizeCommand): Promise<boolean> {
  const reader = await createPictureReader(files.length);
  const progress = startProgress(files.length);
  const output = formats[format]();
  try {
    const limit = pLimit(reader.concurrency);
    const readings = files.map((file) => limit(() => read(reader, file, side)).finally(progress.advance));
    progress.print(output.begin());
    let areRead = true;
    for (const reading of readings) {
      const { file, results, problem } = await reading;
      if (problem === undefined) progress.print(output.picture({ file, results }));
      else progress.complain(`${file}: ${problem}`);
      areRead &&= results.length > 0 && results.every(({ __typename }) => __typename !== 'OcrFailure');
    }
    progress.print(output.end());
    return areRead;
  } finally {
    progress.stop();
    await reader.close();
  }
}

interface Reading {
  readonly file: string;
  readonly results: readonly LicenseResult[];
  /** Why there are no results. */
  readonly problem?: string;
}

/** Never rejects, so that one picture takes nothing from the others. */
async function read(reader: PictureReader, file: string, side: RecognizeCommand['side']): Promise<Reading> {
  try {
    return { file, results: await reader.read(await readFile(file), side) };
  } catch (error) {
    return { file, results: [], problem: describeFileError(error) };
  }
}
