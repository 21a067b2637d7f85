import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const eslint = new ESLint({ cwd: ROOT });

/** The rules that a file breaks when one part of it is replaced. */
async function brokenRules(file: string, part = '', replacement = ''): Promise<readonly (string | null)[]> {
  const text = readFileSync(ROOT + file, 'utf8');
  expect(text).toContain(part);
  const results = await eslint.lintText(text.replace(part, replacement), { filePath: ROOT + file });
  expect(results).toHaveLength(1);
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const OPERATION = 'src/client/service.graphql';
const DEPRECATED = 'nationality: String @deprecated';

describe('the linter of the schema', () => {
  it('has nothing against the schema as it is', async () => {
    expect(await brokenRules('schema.graphql')).toEqual([]);
  });

  it.each([
    ['a type', '"""Sex of the holder (性别), as printed on the licence."""\n', '', 'require-description'],
    ['a field', '  """The version of LicenseQL. Example: `0.1.0`"""\n', '', 'require-description'],
    ['an argument', '    """The picture, and the page to read."""\n', '', 'require-description'],
    ['a value of an enum', '  """Printed as 女."""\n', '', 'require-description'],
  ])('asks for a description of %s', async (_case, part, replacement, rule) => {
    expect(await brokenRules('schema.graphql', part, replacement)).toEqual([`@graphql-eslint/${rule}`]);
  });

  it.each([
    ['a deprecation without a reason', 'nationality: String', DEPRECATED, 'require-deprecation-reason'],
    ['a field in another case', '\n  returnIssuingAuthority:', '\n  return_authority:', 'naming-convention'],
    ['a value of an enum in another case', '  FEMALE\n', '  female\n', 'naming-convention'],
  ])('refuses %s', async (_case, part, replacement, rule) => {
    expect(await brokenRules('schema.graphql', part, replacement)).toContain(`@graphql-eslint/${rule}`);
  });

  it('accepts a deprecation with a reason', async () => {
    const deprecated = `${DEPRECATED}(reason: "Of no use.")`;
    expect(await brokenRules('schema.graphql', 'nationality: String', deprecated)).toEqual([]);
  });
});

describe('the linter of operations', () => {
  it.each([
    ['a field that does not exist', 'version', 'versoin', 'fields-on-correct-type'],
    ['a variable that is not used', 'query Service', 'query Service($id: Int)', 'no-unused-variables'],
    ['an operation without a name', 'query Service', 'query', 'no-anonymous-operations'],
    ['an object without its fields', 'query Service {', 'query Service { service', 'scalar-leafs'],
  ])('refuses %s', async (_case, part, replacement, rule) => {
    expect(await brokenRules(OPERATION, part, replacement)).toContain(`@graphql-eslint/${rule}`);
  });

  it('has nothing against an operation as it is', async () => {
    expect(await brokenRules(OPERATION)).toEqual([]);
  });
});
