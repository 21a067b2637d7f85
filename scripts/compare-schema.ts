import { readFile } from 'node:fs/promises';
import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/**
 * Prints what a client of the old schema would notice in the new one, and exits 1 if it would break.
 * Arguments: the file of the old schema, the file of the new one.
 */
async function main([oldFile, newFile]: readonly string[]): Promise<void> {
  if (oldFile === undefined || newFile === undefined) {
    throw new Error('Expected two files: the old schema and the new one.');
  }
  const changes = await diff(await readSchema(oldFile), await readSchema(newFile));
  const noticed = changes.filter(({ criticality }) => criticality.level !== CriticalityLevel.NonBreaking);
  for (const change of noticed) console.error(describe(change));
  if (noticed.some(({ criticality }) => criticality.level === CriticalityLevel.Breaking)) {
    console.error(`${newFile} breaks clients of ${oldFile}. Deprecate first, see CONTRIBUTING.md.`);
    process.exitCode = 1;
  }
}

async function readSchema(file: string) {
  return buildSchema(await readFile(file, 'utf8'));
}

function describe({ criticality, message }: Change): string {
  return [`${criticality.level}: ${message}`, criticality.reason].filter(Boolean).join(' ');
}

await main(process.argv.slice(2));
