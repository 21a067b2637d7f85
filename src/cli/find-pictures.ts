import { type Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The formats that are read; see `service { limits { imageFormats } }`. */
const PICTURE_NAME = /\.(jpe?g|png|bmp|tiff?)$/i;

export interface FoundPictures {
  /** In the order of the paths; those of a folder by name. */
  readonly files: readonly string[];
  /** One sentence for each path that gave none. */
  readonly problems: readonly string[];
}

/** A named file is taken whatever its name; of a folder, the pictures in it and in its folders. */
export async function findPictures(paths: readonly string[]): Promise<FoundPictures> {
  const found = await Promise.all(paths.map(findIn));
  return { files: found.flatMap(({ files }) => files), problems: found.flatMap(({ problems }) => problems) };
}

async function findIn(path: string): Promise<FoundPictures> {
  const entry = await stat(path).catch(describeFileError);
  if (!(entry instanceof Stats)) return { files: [], problems: [`${path}: ${entry}`] };
  if (!entry.isDirectory()) return { files: [path], problems: [] };
  const files = await picturesOf(path).catch(describeFileError);
  if (typeof files === 'string') return { files: [], problems: [`${path}: ${files}`] };
  return { files, problems: files.length === 0 ? [`${path}: there is no picture in this folder`] : [] };
}

async function picturesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const isPicture = (entry: Dirent) => !entry.isDirectory() && PICTURE_NAME.test(entry.name);
  return entries
    .filter(isPicture)
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
};

/** Why a file cannot be read, in words where that is usual. */
export function describeFileError(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException; // what the file system rejects with
  return FILE_ERRORS[code] ?? message;
}
