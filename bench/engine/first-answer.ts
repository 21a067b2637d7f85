import { availableParallelism } from 'node:os';
import type { BenchPicture } from './picture-set.js';
import { withService } from './service.js';
import { median } from './statistics.js';

export interface FirstAnswer {
  /** Milliseconds from the start of the process, medians. */
  readonly readyMs: number;
  readonly answerMs: number;
}

const STARTS = 5;

/** How long it takes from the start of the built service to its first answer. */
export async function measureFirstAnswer(picture: BenchPicture): Promise<FirstAnswer> {
  const times: { ready: number; answer: number }[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    times.push(
      await withService(availableParallelism(), async (service) => {
        const ready = performance.now() - service.startedAt;
        await service.read(picture.bytes);
        return { ready, answer: performance.now() - service.startedAt };
      }),
    );
  }
  return {
    readyMs: median(times.map(({ ready }) => ready)),
    answerMs: median(times.map(({ answer }) => answer)),
  };
}
