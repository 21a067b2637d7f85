import { execFile, spawn } from 'node:child_process';
import { copyFile, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENTED_ORIGIN, type ServiceProcess, startServiceProcess } from '../docs/service-process.js';
import { commandsOf, following, place, ROOT, type Snippet, snippetsOfKind } from '../docs/snippets.js';

const run = promisify(execFile);

let service: ServiceProcess;
let folder: string;
beforeAll(async () => {
  [service, folder] = await Promise.all([startServiceProcess(), mkdtemp(join(tmpdir(), 'licenseql-docs-'))]);
  // Programs import packages as a program beside package.json would.
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await service.stop();
});

/** With the address of the service that runs now. */
const here = (documented: string) => documented.replaceAll(DOCUMENTED_ORIGIN, service.origin);

const cases = (snippets: readonly Snippet[]) => snippets.map((snippet) => [place(snippet), snippet] as const);

const shell = snippetsOfKind('sh');
const isNpm = (snippet: Snippet) => commandsOf(snippet).every((line) => line.startsWith('npm '));
const isCommand = (snippet: Snippet) => snippet.text.startsWith('npx licenseql ');
/** How sure the engine is changes with every improvement of it. */
const withoutConfidence = (text: string | null) => text?.replaceAll(/ *\d+ %/g, ' %');

/** A fresh machine may have no curl; `.ci/run` sees to it that there is one. */
const hasCurl = await run('curl', ['--version']).then(
  () => true,
  () => false,
);

describe('the documents', () => {
  it('show the line that the service prints when it is ready', () => {
    const start = shell.find((snippet) => snippet.text === 'npm ci && npm start\n');
    expect(start && following(start, 'text output')?.trim()).toBe(
      service.startLine.replace(service.origin, DOCUMENTED_ORIGIN),
    );
  });

  it.each(cases(snippetsOfKind('graphql')))('show the real answer to the query at %s', async (_, snippet) => {
    const response = await fetch(`${service.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: here(snippet.text) }),
    });
    expect(await response.json()).toEqual(answerOf(snippet));
  });

  it.skipIf(!hasCurl).each(cases(shell.filter((snippet) => !isNpm(snippet) && !isCommand(snippet))))(
    'show what the commands at %s print',
    async (_, snippet) => {
      expect(JSON.parse(await runShell(here(snippet.text)))).toEqual(answerOf(snippet));
    },
  );

  it.each(cases(shell.filter(isCommand)))('show what the command line at %s prints', async (_, snippet) => {
    const source = snippet.text.replace('npx licenseql', `${process.execPath} --import tsx src/cli/main.ts`);
    const printed = await runShell(source);
    expect(withoutConfidence(printed)).toBe(withoutConfidence(following(snippet, 'text output')));
  });

  it.each(cases(snippetsOfKind('ts')))('show what the program at %s prints', async (_, snippet) => {
    expect(await runTypescript(here(snippet.text))).toBe(following(snippet, 'text output') ?? '');
  });

  it('show the report that the labels of the evaluation guide give', async () => {
    const evaluation = shell.find((snippet) => following(snippet, 'text report') !== null);
    expect(evaluation?.text).toBe('npm run eval -- --set my-pictures\n');
    const endpoint = `${service.origin}/graphql`;
    const set = ['--set', await labelledSamples(), '--endpoint', endpoint];
    const { stdout } = await run(process.execPath, ['--import', 'tsx', 'src/eval/main.ts', ...set], {
      cwd: ROOT,
    });
    expect(stdout).toBe(evaluation && following(evaluation, 'text report'));
  });
});

describe('the service as the documents start it', () => {
  it('ends with exit code 0 on SIGTERM', async () => {
    const other = await startServiceProcess();
    expect(await other.stop()).toBe(0);
  });
});

function answerOf(snippet: Snippet): unknown {
  const answer = following(snippet, 'json answer');
  if (answer === null) throw new Error(`No answer is shown to ${place(snippet)}`);
  return JSON.parse(here(answer));
}

async function runShell(script: string): Promise<string> {
  const child = spawn('sh', ['-e'], { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(script);
  return text(child.stdout);
}

/** Runs a program that imports the way it would beside package.json. */
async function runTypescript(program: string): Promise<string> {
  const file = join(folder, 'program.mts');
  const root = new URL('../../', import.meta.url);
  const absolute = program
    .replaceAll(`'licenseql/client'`, `'./src/client/index.js'`)
    .replaceAll(/'\.\/(src\/.*)\.js'/g, (_, path) => `'${new URL(`${path}.ts`, root)}'`);
  await writeFile(file, absolute);
  return (await run(process.execPath, ['--import', 'tsx', file], { cwd: ROOT })).stdout;
}

/** The set that the evaluation guide describes: its labels, and the sample pictures that they are for. */
async function labelledSamples(): Promise<string> {
  const labels = snippetsOfKind('jsonl labels').map((snippet) => snippet.text);
  await writeFile(join(folder, 'labels.jsonl'), labels.join(''));
  for (const file of ['front.jpg', 'back.jpg']) {
    await copyFile(join(ROOT, 'samples', file), join(folder, file));
  }
  return folder;
}
