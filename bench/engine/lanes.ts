import { Lane } from './lane.js';
import type { ContestantName, Threads } from './protocol.js';

/** Opens a lane for each contestant, and closes them whatever happens. */
export async function withLanes<Result>(
  names: readonly ContestantName[],
  threads: Threads,
  work: (lanes: readonly Lane[]) => Promise<Result>,
): Promise<Result> {
  const lanes: Lane[] = [];
  try {
    for (const name of names) lanes.push(await Lane.open(name, threads));
    return await work(lanes);
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
  }
}
