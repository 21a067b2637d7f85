import { compareAllCores } from './all-cores.js';
import { machine, writeReport } from './document.js';
import { measureFirstAnswer } from './first-answer.js';
import { compareSizes } from './large-pictures.js';
import { measureMemory } from './memory.js';
import { compareOneThread } from './one-thread.js';
import { type BenchOptions, parseOptions, USAGE } from './options.js';
import { readSet } from './picture-set.js';
import { allCoresTable, oneThreadTable } from './report-race.js';
import { sizesTable, stageTable } from './report-stages.js';
import { targetsTable } from './targets.js';

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options === null) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const text = await measure(options);
  process.stdout.write(`${text}\n`);
  if (!options.print) await writeReport(text);
}

async function measure({ set, limit, rounds, memoryPictures }: BenchOptions): Promise<string> {
  const pictures = await readSet(set, limit);
  const [first] = pictures;
  if (first === undefined) throw new Error('Expected at least one picture.');
  progress(`${pictures.length} pictures, one thread each`);
  const { results, stages } = await compareOneThread(pictures, rounds);
  progress('all cores');
  const throughputs = await compareAllCores(pictures, rounds);
  progress('large pictures');
  const sizes = await compareSizes(first);
  progress('first answer');
  const firstAnswer = await measureFirstAnswer(first);
  progress('memory');
  const memory = await measureMemory(pictures, memoryPictures);
  return [
    `${pictures.length} upright pages, ${rounds} rounds. ${machine()}`,
    targetsTable({ results, throughputs, memory, sizes, firstAnswer }),
    oneThreadTable(results),
    allCoresTable(throughputs),
    stageTable(stages),
    sizesTable(stages),
  ].join('\n\n');
}

function progress(what: string): void {
  process.stderr.write(`${what} ...\n`);
}

await main();
