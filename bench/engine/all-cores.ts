import type { Lane } from './lane.js';
import { withLanes } from './lanes.js';
import type { BenchPicture } from './picture-set.js';
import { CONTESTANTS, type ContestantName, type Effort, type Threads } from './protocol.js';
import { warmUp } from './warm-up.js';

export interface Throughput {
  readonly name: ContestantName;
  readonly threads: Threads;
  /** One figure for each round, in order. */
  readonly perSecond: readonly number[];
}

const COMPETING = CONTESTANTS.filter((name) => name !== 'floor' && name !== 'reader');

/**
 * Pictures a second on the whole set, by turns: each contestant with all cores as it takes them when left alone,
 * and LicenseQL with one worker besides.
 */
export function compareAllCores(pictures: readonly BenchPicture[], rounds: number): Promise<Throughput[]> {
  return withLanes(['engine'], 'one', (single) =>
    withLanes(COMPETING, 'all', async (all) => {
      const runners = [
        ...single.map((lane) => runner(lane, 'one')),
        ...all.map((lane) => runner(lane, 'all')),
      ];
      // All at once, so that each worker of the engine takes part.
      for (const { lane } of runners) await warmUp(1, () => readAll(lane, pictures));
      for (let round = 0; round < rounds; round += 1) {
        for (const { lane, perSecond } of runners) {
          perSecond.push((1000 * pictures.length) / (await readAll(lane, pictures)).milliseconds);
        }
      }
      return runners.map(({ lane, threads, perSecond }) => ({ name: lane.name, threads, perSecond }));
    }),
  );
}

function runner(lane: Lane, threads: Threads) {
  const perSecond: number[] = [];
  return { lane, threads, perSecond };
}

function readAll(lane: Lane, pictures: readonly BenchPicture[]): Promise<Effort> {
  return lane.ask({ kind: 'readAll', tasks: pictures.map(({ bytes }) => ({ bytes, inferences: [] })) });
}
