import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FILE = `${ROOT}test/client/program.ts`;

const START = `
import {
  createLicenseQlClient, RecognizeDriverLicenseDocument, recognizeDriverLicense, ServiceDocument,
} from '../../src/client/index.js';
const client = createLicenseQlClient({ endpoint: '/graphql' });
const result = await recognizeDriverLicense(client, 'aGVsbG8=');
`;

/** What the compiler says of a program of a user, with the settings of the tests. */
function problemsOf(program: string): readonly string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${ROOT}tsconfig.test.json`, ts.sys.readFile).config,
    ts.sys,
    ROOT,
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === FILE || fileExists(name);
  host.getSourceFile = (name, version, ...rest) =>
    name === FILE
      ? ts.createSourceFile(name, START + program, version)
      : getSourceFile(name, version, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([FILE], { ...options, noUnusedLocals: false }, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const EXHAUSTIVE = `
function describe(): string {
  switch (result.__typename) {
    case 'FrontPageResult': return result.vehicleClasses.join();
    case 'BackPageResult': return result.record ?? '';
    case 'OcrFailure': return result.code;
    default: { const never: never = result; return never; }
  }
}`;

describe('the types of the client', { timeout: 60_000 }, () => {
  it.each([
    ['narrow the union by __typename', `if (result.__typename === 'FrontPageResult') result.vehicleClasses;`],
    ['narrow it to pages when it is no failure', `if (result.__typename !== 'OcrFailure') result.warnings;`],
    ['let every case be handled', EXHAUSTIVE],
    [
      'know the codes of failures',
      `if (result.__typename === 'OcrFailure' && result.code === 'OVERLOADED') result.retryAfter;`,
    ],
    [
      'need no variables where an operation has none',
      `(await client.execute(ServiceDocument)).service.version;`,
    ],
  ])('%s', (_behaviour, program) => {
    expect(problemsOf(program)).toEqual([]);
  });

  it.each([
    [
      'a missing case',
      EXHAUSTIVE.replace(/ *case 'BackPageResult'.*\n/, ''),
      /BackPageResult.*is not assignable to type 'never'/,
    ],
    ['a field of one page on all of them', 'result.vehicleClasses;', /'vehicleClasses' does not exist/],
    [
      'a field of a page on a failure',
      `if (result.__typename === 'OcrFailure') result.name;`,
      /'name' does not exist/,
    ],
    ['a name that is no type', `result.__typename === 'FrontPage';`, /no overlap/],
    [
      'a code that there is not',
      `result.__typename === 'OcrFailure' && result.code === 'BLURRED';`,
      /no overlap/,
    ],
    [
      'a side that there is not',
      `await recognizeDriverLicense(client, 'aGVsbG8=', { side: 'LEFT' });`,
      /"LEFT"' is not assignable/,
    ],
    [
      'an operation without its variables',
      'await client.execute(RecognizeDriverLicenseDocument);',
      /arguments/,
    ],
    [
      'variables of another operation',
      'await client.execute(RecognizeDriverLicenseDocument, { inputs: [] });',
      /'inputs' does not exist/,
    ],
  ])('refuse %s', (_mistake, program, message) => {
    const problems = problemsOf(program);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });
});
