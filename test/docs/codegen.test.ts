import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { place, ROOT, snippetsOfKind } from './snippets.js';

const run = promisify(execFile);
const OPERATION = `mutation ReadName($input: RecognizeDriverLicenseInput!) {
  recognizeDriverLicense(input: $input) { __typename ... on LicensePage { name } }
}`;

/** A project of a user, with the package and the code generator installed. */
let project: string;
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'licenseql-codegen-'));
  const modules = join(project, 'node_modules');
  await Promise.all([mkdir(modules), mkdir(join(project, 'src'))]);
  await symlink(ROOT, join(modules, 'licenseql'));
  for (const name of ['graphql', '@graphql-codegen', '@graphql-typed-document-node']) {
    await symlink(join(ROOT, 'node_modules', name), join(modules, name));
  }
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await writeFile(join(project, 'src/name.graphql'), OPERATION);
});
afterAll(() => rm(project, { recursive: true }));

describe('the settings of the code generator in the documents', () => {
  it.each(snippetsOfKind('yaml codegen').map((snippet) => [place(snippet), snippet] as const))(
    'at %s make typed documents of own operations',
    { timeout: 60_000 },
    async (_, { text }) => {
      await writeFile(join(project, 'codegen.yml'), text);
      const codegen = join(ROOT, 'node_modules/@graphql-codegen/cli/cjs/bin.js');
      await run(process.execPath, [codegen, '--config', 'codegen.yml'], { cwd: project });
      const generated = await readFile(join(project, 'src/gen/graphql.ts'), 'utf8');
      expect(generated).toContain('export const ReadNameDocument = new TypedDocumentString');
      expect(generated).toContain('image?: string | Blob | null');
    },
  );
});
