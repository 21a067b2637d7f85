import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { place, ROOT, type Snippet, snippetsOfKind } from './snippets.js';

/** Where each program would lie if it were a file: beside package.json, as its imports say. */
const programs = new Map<string, Snippet>(
  [...snippetsOfKind('ts'), ...snippetsOfKind('tsx')].map(
    (snippet, index) => [`${ROOT}snippet-${index}.${snippet.kind}`, snippet] as const,
  ),
);
const programsOf = (kind: string) => [...programs].filter(([, snippet]) => snippet.kind === kind);

/** The package by its name, as its users import it. */
const PATHS = { 'licenseql/client': [`${ROOT}src/client/index.ts`] };
const FOR_NODE: ts.CompilerOptions = { paths: PATHS };
/** What a project with React has. */
const FOR_BROWSERS: ts.CompilerOptions = {
  paths: PATHS,
  types: [],
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  jsx: ts.JsxEmit.ReactJSX,
};

function compilerOptions(): ts.CompilerOptions {
  const config = ts.getParsedCommandLineOfConfigFile(`${ROOT}tsconfig.test.json`, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  });
  if (config === undefined) throw new Error('tsconfig.test.json could not be read');
  return config.options;
}

/** Type-checks all programs of a kind together, with the compiler's settings for tests and those given. */
function problems(kind: string, own: ts.CompilerOptions): string[] {
  const options = { ...compilerOptions(), ...own };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (name) => programs.get(name)?.text ?? readFile(name);
  host.fileExists = (name) => programs.has(name) || fileExists(name);
  const { getSourceFile } = host;
  host.getSourceFile = (name, version, ...rest) => {
    const text = programs.get(name)?.text;
    return text === undefined
      ? getSourceFile(name, version, ...rest)
      : ts.createSourceFile(name, text, version);
  };
  const program = ts.createProgram(
    programsOf(kind).map(([name]) => name),
    options,
    host,
  );
  return ts.getPreEmitDiagnostics(program).map(describeProblem);
}

function describeProblem({ file, start, messageText }: ts.Diagnostic): string {
  const snippet = file && programs.get(file.fileName);
  const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  const where = snippet ? `${place(snippet)}, line ${line} of the block` : (file?.fileName ?? 'options');
  return `${where}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}

describe('the programs in the documents', () => {
  it.each([
    ['ts', FOR_NODE],
    ['tsx', FOR_BROWSERS],
  ])('have no type errors where they are %s', { timeout: 60_000 }, (kind, options) => {
    expect(programsOf(kind)).not.toEqual([]);
    expect(problems(kind, options)).toEqual([]);
  });
});
