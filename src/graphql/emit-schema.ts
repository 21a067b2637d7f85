import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { printEmittedSchema } from './print-schema.js';

const SCHEMA_FILE = fileURLToPath(new URL('../../schema.graphql', import.meta.url));

async function check(): Promise<void> {
  if ((await readFile(SCHEMA_FILE, 'utf8')) === printEmittedSchema()) return;
  console.error('schema.graphql is not what the code emits: run `npm run generate` and commit the result.');
  process.exitCode = 1;
}

/** Writes schema.graphql; with `--check` it only compares, and exits 1 on a difference. */
async function main(flags: readonly string[]): Promise<void> {
  if (flags.includes('--check')) return check();
  await writeFile(SCHEMA_FILE, printEmittedSchema());
}

await main(process.argv.slice(2));
