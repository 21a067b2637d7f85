import type { BenchPicture } from './picture-set.js';
import { type Service, withService } from './service.js';

export interface Memory {
  readonly workers: number;
  readonly pictures: number;
  /** Bytes when each picture was read as often as there are workers. */
  readonly warm: number;
  readonly atTheEnd: number;
  readonly peak: number;
}

/** Memory of the service while it reads `count` pictures, with one to three workers. */
export async function measureMemory(pictures: readonly BenchPicture[], count: number): Promise<Memory[]> {
  const results: Memory[] = [];
  for (const workers of [1, 2, 3]) {
    results.push(await withService(workers, (service) => measure(service, workers, pictures, count)));
  }
  return results;
}

async function measure(
  service: Service,
  workers: number,
  pictures: readonly BenchPicture[],
  count: number,
): Promise<Memory> {
  // Buffers grow with the largest picture so far, and stay; what grows after that is a leak.
  await readMany(service, workers, pictures, workers * pictures.length);
  const { now: warm } = await service.memory();
  await readMany(service, workers, pictures, count);
  const { now: atTheEnd, peak } = await service.memory();
  return { workers, pictures: count, warm, atTheEnd, peak };
}

/** As many on their way as there are workers. */
async function readMany(
  service: Service,
  atOnce: number,
  pictures: readonly BenchPicture[],
  count: number,
): Promise<void> {
  let next = 0;
  const readNext = async () => {
    while (next < count) {
      const picture = pictures[next++ % pictures.length];
      if (picture !== undefined) await service.read(picture.bytes);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, readNext));
}
