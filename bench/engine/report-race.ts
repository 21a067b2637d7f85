import type { Throughput } from './all-cores.js';
import type { OneThreadResult } from './one-thread.js';
import type { Attempt, ContestantName } from './protocol.js';
import { median, quantile, sum } from './statistics.js';
import { megabytes, milliseconds, percent, table } from './table.js';

const TITLES: Record<ContestantName, string> = {
  engine: '**LicenseQL**, one worker',
  reader: 'LicenseQL without its worker',
  floor: 'floor: its computations alone',
  'ppu-paddle-ocr': 'ppu-paddle-ocr',
  paddleocr: 'paddleocr (paddleocr.js)',
  '@gutenye/ocr-node': '@gutenye/ocr-node',
};

export function oneThreadTable(results: readonly OneThreadResult[]): string {
  const heading = [
    'one thread',
    'p50',
    'p95',
    'pictures/s',
    'time',
    'CPU p50',
    'CPU',
    'fields right',
    'peak memory',
  ];
  return table(
    heading,
    results.map((result) => oneThreadRow(result, attemptsOf(results, 'engine'))),
  );
}

function oneThreadRow(
  { name, attempts, fields, peakBytes }: OneThreadResult,
  ours: readonly Attempt[],
): string[] {
  const times = attempts.map(wall);
  return [
    TITLES[name],
    milliseconds(median(times)),
    milliseconds(quantile(times, 0.95)),
    ((1000 * times.length) / sum(times)).toFixed(2),
    `${ratio(attempts, ours, wall).toFixed(2)} ×`,
    milliseconds(median(attempts.map(cpu))),
    `${ratio(attempts, ours, cpu).toFixed(2)} ×`,
    name === 'floor' ? '' : percent(fields.right / fields.all),
    megabytes(peakBytes),
  ];
}

/** Median of the ratios of neighbours: it holds on a machine that does other things as well. */
export function ratio(
  attempts: readonly Attempt[],
  others: readonly Attempt[],
  of: (attempt: Attempt) => number,
): number {
  const ratios = attempts.map((attempt, i) => {
    const other = others[i];
    return other === undefined ? Number.NaN : of(attempt) / of(other);
  });
  return median(ratios);
}

export const wall = (attempt: Attempt) => attempt.milliseconds;
export const cpu = (attempt: Attempt) => attempt.cpuMilliseconds;

export function attemptsOf(results: readonly OneThreadResult[], wanted: ContestantName): readonly Attempt[] {
  return results.find(({ name }) => name === wanted)?.attempts ?? [];
}

export function allCoresTable(throughputs: readonly Throughput[]): string {
  const ours = throughputs.find(({ name, threads }) => name === 'engine' && threads === 'all');
  return table(
    ['all cores', 'pictures/s', 'of LicenseQL'],
    throughputs.map((throughput) => [
      throughput.threads === 'one'
        ? TITLES.engine
        : TITLES[throughput.name].replace('one worker', 'all cores'),
      median(throughput.perSecond).toFixed(2),
      `${gain(throughput, ours).toFixed(2)} ×`,
    ]),
  );
}

/** How many times as many pictures a second, as the median of the rounds' ratios. */
export function gain(one: Throughput, other: Throughput | undefined): number {
  return median(one.perSecond.map((rate, round) => rate / (other?.perSecond[round] ?? Number.NaN)));
}
