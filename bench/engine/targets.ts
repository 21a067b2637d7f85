import { availableParallelism } from 'node:os';
import type { Throughput } from './all-cores.js';
import type { FirstAnswer } from './first-answer.js';
import { type LargePicture, ratioOfSizes } from './large-pictures.js';
import type { Memory } from './memory.js';
import type { OneThreadResult } from './one-thread.js';
import type { Attempt } from './protocol.js';
import { attemptsOf, cpu, gain, ratio, wall } from './report-race.js';
import { megabytes, milliseconds, table, verdict } from './table.js';

export interface Measured {
  readonly results: readonly OneThreadResult[];
  readonly throughputs: readonly Throughput[];
  readonly memory: readonly Memory[];
  readonly sizes: readonly LargePicture[];
  readonly firstAnswer: FirstAnswer;
}

type Row = readonly [what: string, measured: string, target: string, met: boolean | null];

/** What is asked for, and what was measured. */
export function targetsTable(measured: Measured): string {
  const rows = [...speedRows(measured), ...memoryRows(measured), ...otherRows(measured)];
  const heading = ['', 'measured', 'target', ''];
  return table(
    heading,
    rows.map(([what, figure, target, met]) => [what, figure, target, met === null ? '' : verdict(met)]),
  );
}

function speedRows({ results, throughputs }: Measured): Row[] {
  const [single, all, ...others] = throughputs;
  const rate = all === undefined ? Number.NaN : Math.min(...others.map((peer) => gain(all, peer)));
  const workers = all === undefined ? Number.NaN : gain(all, single);
  const cores = availableParallelism();
  const least = 0.9 * cores;
  return [
    ...pageRows(results, 'time', wall),
    ...pageRows(results, 'computing time', cpu),
    ['pictures a second with all cores, of the fastest peer', times(rate), 'at least 3 ×', rate >= 3],
    [
      `${cores} workers on ${cores} cores, of one`,
      times(workers),
      `at least ${times(least)}`,
      workers >= least,
    ],
  ];
}

function pageRows(
  results: readonly OneThreadResult[],
  what: string,
  of: (attempt: Attempt) => number,
): Row[] {
  const ours = attemptsOf(results, 'engine');
  const peer = Math.max(...peers(results).map(({ attempts }) => ratio(ours, attempts, of)));
  const floor = ratio(ours, attemptsOf(results, 'floor'), of);
  return [
    [`${what} of a page, of the fastest peer`, times(peer), 'at most 0.5 ×', peer <= 0.5],
    [`${what} of a page, of the floor`, times(floor), 'at most 1.25 ×', floor <= 1.25],
  ];
}

function peers(results: readonly OneThreadResult[]): OneThreadResult[] {
  return results.filter(({ name }) => !['engine', 'reader', 'floor'].includes(name));
}

function memoryRows({ memory }: Measured): Row[] {
  return memory.flatMap(({ workers, pictures, warm, atTheEnd, peak }, i): Row[] => {
    const before = memory[i - 1];
    const growth = atTheEnd - warm;
    const title = `${workers} worker${workers === 1 ? '' : 's'}`;
    const size: Row =
      before === undefined
        ? [`memory of the service, ${title}`, megabytes(peak), 'at most 500 MB', peak <= 500e6]
        : [
            `${title}, more than with one less`,
            megabytes(peak - before.peak),
            'at most 250 MB',
            peak - before.peak <= 250e6,
          ];
    return [
      size,
      [`growth over ${pictures} pictures, ${title}`, megabytes(growth), 'at most 50 MB', growth <= 50e6],
    ];
  });
}

function otherRows({ sizes, firstAnswer }: Measured): Row[] {
  const [small, large] = sizes;
  const larger = ratioOfSizes(sizes);
  const what = `${large?.longSide} px (${megabytes(large?.fileBytes ?? 0)}), of ${small?.longSide} px`;
  const { readyMs, answerMs } = firstAnswer;
  return [
    [`time of a picture of ${what}`, times(larger), 'at most 2 ×', larger <= 2],
    ['ready after the start', milliseconds(readyMs), '', null],
    ['first answer after the start', milliseconds(answerMs), 'at most 5000 ms', answerMs <= 5000],
  ];
}

function times(ratioOfTwo: number): string {
  return `${ratioOfTwo.toFixed(2)} ×`;
}
