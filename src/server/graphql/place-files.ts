import { HttpError } from '../http-errors.js';

/**
 * Puts each file at the places of `operations` that the map names for it, such as `variables.input.image`,
 * or `0.variables.input.image` in a batch.
 * @throws HttpError 400 where map, files and operations do not belong together
 */
export function placeFiles<File>(
  operations: unknown,
  map: Readonly<Record<string, readonly string[]>>,
  files: ReadonlyMap<string, File>,
): void {
  for (const name of files.keys()) {
    if (!Object.hasOwn(map, name)) {
      throw new HttpError(400, 'Every file of a multipart request must be named in "map".');
    }
  }
  for (const [name, paths] of Object.entries(map)) {
    const file = files.get(name);
    if (file === undefined) {
      throw new HttpError(400, 'Every name in "map" must have its file in the request.');
    }
    for (const path of paths) {
      placeFile(operations, path.split('.'), file);
    }
  }
}

function placeFile(operations: unknown, path: readonly string[], file: unknown): void {
  const holder = path.slice(0, -1).reduce(step, operations);
  const last = path.at(-1) ?? '';
  if (!hasOwn(holder, last) || holder[last] !== null) {
    throw wrongPath();
  }
  holder[last] = file;
}

function step(holder: unknown, key: string): unknown {
  if (!hasOwn(holder, key)) {
    throw wrongPath();
  }
  return holder[key];
}

/** Own keys only: a path such as `__proto__.image` would otherwise change every object of the process. */
function hasOwn(holder: unknown, key: string): holder is Record<string, unknown> {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key);
}

function wrongPath(): HttpError {
  return new HttpError(400, 'Every path in "map" must lead to a null in "operations".');
}
