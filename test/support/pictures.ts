import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);

/** A set of labelled pictures as `npm run eval` takes it: the samples and some more, one of each kind. */
export const FIXTURES = fileURLToPath(new URL('test/fixtures/', ROOT));

export function sample(name: 'front' | 'back'): Promise<Buffer> {
  return readFile(new URL(`samples/${name}.jpg`, ROOT));
}

export function fixture(name: string): Promise<Buffer> {
  return readFile(new URL(`test/fixtures/pictures/${name}.jpg`, ROOT));
}
