import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS, NPM_LINES, PREDECESSORS } from './kinds.js';
import { commandsOf, DOCUMENTS, place, ROOT, SNIPPETS, type Snippet, snippetsOf } from './snippets.js';

const npmLines = SNIPPETS.filter(({ kind }) => kind === 'sh')
  .flatMap(commandsOf)
  .filter((line) => line.startsWith('npm '));

const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));

describe('the fenced blocks of the documents', () => {
  it('are found, and are as many as the fences say', () => {
    for (const document of DOCUMENTS) {
      const fences = readFileSync(ROOT + document, 'utf8').match(/^ *```/gm) ?? [];
      expect(snippetsOf(document), document).toHaveLength(fences.length / 2);
    }
    expect(SNIPPETS.length).toBeGreaterThan(20);
  });

  it('are all of a kind that some test knows', () => {
    expect(SNIPPETS.filter(({ kind }) => !(kind in KINDS)).map(place)).toEqual([]);
  });

  it('stand behind the block that they belong to', () => {
    const isStray = ({ next }: Snippet, kind: string) =>
      next !== null && PREDECESSORS[next.kind]?.includes(kind) === false;
    const strays = SNIPPETS.filter((snippet) => isStray(snippet, snippet.kind));
    expect(strays.map(({ next }) => next && place(next))).toEqual([]);
  });

  it('show an answer wherever something is asked', () => {
    const asks = ({ kind, text }: Snippet) => kind === 'graphql' || (kind === 'sh' && text.includes('curl'));
    const unanswered = SNIPPETS.filter((snippet) => asks(snippet) && snippet.next?.kind !== 'json answer');
    expect(unanswered.map(place)).toEqual([]);
  });
});

describe('the npm lines of the documents', () => {
  it('are exactly those of which it is known where they are run', () => {
    expect([...new Set(npmLines)].sort()).toEqual(Object.keys(NPM_LINES).sort());
  });

  it('name scripts that exist', () => {
    const names = npmLines.flatMap((line) => [
      ...line.matchAll(/npm (?:run )?(?!ci|run|pack|install)([\w:-]+)/g),
    ]);
    expect(names.length).toBeGreaterThan(3);
    expect(names.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
  });

  it('are in .ci/run where that is said to run them', () => {
    const ci = readFileSync(`${ROOT}.ci/run`, 'utf8');
    const inCi = Object.entries(NPM_LINES).filter(([, where]) => where === '.ci/run');
    const commands = inCi.flatMap(([line]) => line.split(' && '));
    expect(commands.filter((command) => !ci.includes(command))).toEqual([]);
  });
});
