import { decodePicture } from '../../dist/pictures/decode/decode-picture.js';
import type { Contestant } from './contestants/contestant.js';
import { profiled } from './profile.js';
import type { StageTimes, Task } from './protocol.js';
import { watchInferences } from './watch-inferences.js';

/** Reads the pictures under a profiler, which costs a little itself. */
export async function stageTimes(reader: Contestant, tasks: readonly Task[]): Promise<StageTimes> {
  const decoding = await wallTime(tasks, ({ bytes }) => decodePicture(bytes));
  const { result, inferences } = await watchInferences(() =>
    profiled(() => wallTime(tasks, (task) => reader.read(task))),
  );
  return { pictures: tasks.length, total: result.result, decoding, inferences, rooms: result.rooms };
}

async function wallTime(tasks: readonly Task[], work: (task: Task) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (const task of tasks) await work(task);
  return performance.now() - start;
}
