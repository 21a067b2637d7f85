import { readDocument } from './snippets.js';

/** The cells of the rows, without the heading, of the table that begins with this heading cell. */
export function tableOf(document: string, ...heading: readonly string[]): readonly (readonly string[])[] {
  const lines = readDocument(document).split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading.join(' | ')} |`));
  if (start < 0) throw new Error(`${document} has no table with the heading ${heading.join(', ')}`);
  const rows = lines.slice(start + 2);
  return rows.slice(0, endOf(rows)).map(cellsOf);
}

function endOf(rows: readonly string[]): number {
  const end = rows.findIndex((row) => !row.startsWith('|'));
  return end < 0 ? rows.length : end;
}

function cellsOf(row: string): readonly string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** The code in the first cell of each row. */
export function firstCodes(rows: readonly (readonly string[])[]): string[] {
  return rows.map(([cell = '']) => /^`([^`]+)`/.exec(cell)?.[1] ?? cell);
}
