import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the repository, where the documents say their commands are run. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const FOLDER = 'docs';

/** Paths of all documents, from the root. */
export const DOCUMENTS: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...readdirSync(ROOT + FOLDER)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${FOLDER}/${name}`),
];

/** A fenced block of a document. */
export interface Snippet {
  readonly document: string;
  /** Of its first fence, counted from 1. */
  readonly line: number;
  /** What stands behind the fence, e.g. `json answer`: a language, and what the block is. */
  readonly kind: string;
  readonly text: string;
  /** The block after it in the same document, which may be its answer. */
  readonly next: Snippet | null;
}

/** A block may be part of a list, and is then indented as a whole. */
const BLOCK = /^( *)```(.*)\n([\s\S]*?)^\1```$/gm;

export function readDocument(document: string): string {
  return readFileSync(ROOT + document, 'utf8');
}

/** The fenced blocks of a document, in order. */
export function snippetsOf(document: string): readonly Snippet[] {
  const source = readDocument(document);
  let next: Snippet | null = null;
  const snippets = [...source.matchAll(BLOCK)]
    .reverse()
    .map(({ 1: indent = '', 2: kind = '', 3: block = '', index }) => {
      const text = block.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
      const line = source.slice(0, index).split('\n').length;
      next = { document, line, kind, text, next };
      return next;
    });
  return snippets.reverse();
}

export const SNIPPETS: readonly Snippet[] = DOCUMENTS.flatMap(snippetsOf);

export function snippetsOfKind(kind: string): readonly Snippet[] {
  return SNIPPETS.filter((snippet) => snippet.kind === kind);
}

/** As a test's name: where a reader finds the block. */
export function place({ document, line }: Snippet): string {
  return `${document}:${line}`;
}

/** The text of the block that follows, if it is of that kind. */
export function following(snippet: Snippet, kind: string): string | null {
  return snippet.next?.kind === kind ? snippet.next.text : null;
}

/** The lines of a shell block, with those that go on over a line's end joined. */
export function commandsOf({ text }: Snippet): readonly string[] {
  return text
    .replaceAll('\\\n', '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
