import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

const DOCUMENT = new URL('../../docs/benchmarks.md', import.meta.url);
const BEGIN = '<!-- bench:engine begins: npm run bench writes these lines -->';
const END = '<!-- bench:engine ends -->';

/** Puts the report between the marks in docs/benchmarks.md, in place of the last one. */
export async function writeReport(text: string): Promise<void> {
  const document = await readFile(DOCUMENT, 'utf8');
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) {
    throw new Error(`Expected the marks "${BEGIN}" and "${END}" in docs/benchmarks.md`);
  }
  await writeFile(DOCUMENT, `${document.slice(0, begin)}${BEGIN}\n\n${text}\n\n${document.slice(end)}`);
}

/** Measurements mean little without it. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'an unknown CPU';
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1);
  return `${availableParallelism()} cores of ${model}, ${memory} GiB, Node.js ${process.version}, load average at the end ${load}.`;
}
