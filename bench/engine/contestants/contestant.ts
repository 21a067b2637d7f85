import type { ContestantName, Reading, Task, Threads } from '../protocol.js';

/** Something that reads pictures. */
export interface Contestant {
  read(task: Task): Promise<Reading>;
  /** All of them as fast as it can; one after the other where it has no way of its own. */
  readAll?(tasks: readonly Task[]): Promise<void>;
}

export type CreateContestant = (threads: Threads) => Promise<Contestant>;

/** Each is loaded in a process of its own: two of them bring OpenCV builds that do not get along in one. */
export async function createContestant(name: ContestantName, threads: Threads): Promise<Contestant> {
  const create = await CREATORS[name]();
  return create(threads);
}

const CREATORS: Record<ContestantName, () => Promise<CreateContestant>> = {
  engine: async () => (await import('./licenseql.js')).createEngine,
  reader: async () => (await import('./licenseql.js')).createReader,
  floor: async () => (await import('./floor.js')).createFloor,
  'ppu-paddle-ocr': async () => (await import('./ppu-paddle-ocr.js')).createPpuPaddleOcr,
  paddleocr: async () => (await import('./paddleocr.js')).createPaddleOcr,
  '@gutenye/ocr-node': async () => (await import('./gutenye.js')).createGutenye,
};
