import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const USAGE = `npm run bench -- [options]

Compares LicenseQL's engine with other OCR in TypeScript and writes the figures into docs/benchmarks.md.

  --set DIR             pictures and their labels.jsonl (default: the test fixtures)
  --limit N             the first N upright pages only
  --rounds N            how often each contestant reads each picture (default 3)
  --memory-pictures N   pictures read while memory is watched (default 100)
  --print               print the figures only, write nothing
  --help                print this text`;

export interface BenchOptions {
  readonly set: string;
  readonly limit: number;
  readonly rounds: number;
  readonly memoryPictures: number;
  readonly print: boolean;
}

const FIXTURES = fileURLToPath(new URL('../../test/fixtures', import.meta.url));

/** Null when help is asked for; throws for arguments that are unknown or no whole numbers. */
export function parseOptions(args: readonly string[]): BenchOptions | null {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { set: text, limit: text, rounds: text, 'memory-pictures': text, print: flag, help: flag },
  });
  if (values.help) return null;
  return {
    set: values.set ?? FIXTURES,
    limit: count(values.limit, Number.MAX_SAFE_INTEGER),
    rounds: count(values.rounds, 3),
    memoryPictures: count(values['memory-pictures'], 100),
    print: values.print,
  };
}

function count(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new RangeError(`Expected a whole number from 1, got ${text}`);
  return Number(text);
}
