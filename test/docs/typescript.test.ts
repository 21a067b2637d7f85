import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { place, ROOT, type Snippet, snippetsOfKind } from './snippets.js';

/** Where each program would lie if it were a file: beside package.json, as its imports say. */
const programs = new Map<string, Snippet>(
  snippetsOfKind('ts').map((snippet, index) => [`${ROOT}snippet-${index}.ts`, snippet] as const),
);

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

/** Type-checks all programs together, with the compiler's settings for tests. */
function problems(): string[] {
  const options = compilerOptions();
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
  const program = ts.createProgram([...programs.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(describeProblem);
}

function describeProblem({ file, start, messageText }: ts.Diagnostic): string {
  const snippet = file && programs.get(file.fileName);
  const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  const where = snippet ? `${place(snippet)}, line ${line} of the block` : (file?.fileName ?? 'options');
  return `${where}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}

describe('the programs in the documents', () => {
  it('have no type errors', { timeout: 60_000 }, () => {
    expect(programs.size).toBeGreaterThan(2);
    expect(problems()).toEqual([]);
  });
});
