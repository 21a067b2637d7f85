import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printEmittedSchema } from '../../src/graphql/print-schema.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const released = printEmittedSchema();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'licenseql-schema-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the check says of the released schema when one part of it is replaced. */
async function compare(part: string, replacement: string) {
  expect(released).toContain(part);
  const files = [join(folder, 'released.graphql'), join(folder, 'current.graphql')];
  writeFileSync(files[0] ?? '', released);
  writeFileSync(files[1] ?? '', released.replace(part, replacement));
  return run(files);
}

function run(files: readonly string[]): Promise<{ exitCode: number | null; said: string }> {
  return new Promise((resolve) => {
    const args = ['--import', 'tsx', 'scripts/compare-schema.ts', ...files];
    const child = execFile(process.execPath, args, { cwd: ROOT }, (_error, _stdout, stderr) =>
      resolve({ exitCode: child.exitCode, said: stderr }),
    );
  });
}

describe('the comparison with the released schema', () => {
  it.each([
    ['a field is gone', 'nationality: String\n', 'nation: String\n', "Field 'nationality' was removed"],
    ['a type changed', 'birth: LocalDate\n', 'birth: String\n', "'FrontPageResult.birth' changed type"],
    ['a value of an enum is gone', '  MALE\n', '  MAN\n', "'MALE' was removed"],
    ['an argument is required', 'service: ServiceInfo!', 'service(a: Int!): ServiceInfo!', "'a: Int!' added"],
    ['a member of the union is gone', ' | OcrFailure\n', '\n', "'OcrFailure' was removed"],
  ])('fails when %s', async (_case, part, replacement, message) => {
    const { exitCode, said } = await compare(part, replacement);
    expect(said).toContain(message);
    expect(exitCode).toBe(1);
  });

  it('passes, and tells of it, when an enum has one value more', async () => {
    const { exitCode, said } = await compare('enum Sex {\n', 'enum Sex {\n  OTHER\n');
    expect(said).toContain("Enum value 'OTHER' was added to enum 'Sex'");
    expect(exitCode).toBe(0);
  });

  it('passes silently when a field was added or deprecated', async () => {
    const deprecated = 'nationality: String @deprecated(reason: "Of no use.")\n  other: String\n';
    expect(await compare('nationality: String\n', deprecated)).toEqual({ exitCode: 0, said: '' });
  });

  it('fails when there is nothing to compare with', async () => {
    const { exitCode } = await run([join(folder, 'absent.graphql'), join(ROOT, 'schema.graphql')]);
    expect(exitCode).toBe(1);
  });
});
