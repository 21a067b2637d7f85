import type { PageReading } from '../../dist/license/reading.js';
import type { Inference } from '../../dist/models/session.js';

export const CONTESTANTS = [
  'engine',
  'reader',
  'floor',
  'ppu-paddle-ocr',
  'paddleocr',
  '@gutenye/ocr-node',
] as const;
export type ContestantName = (typeof CONTESTANTS)[number];

/** `one`: one thread for each computation; `all`: what the contestant does with all cores when left alone. */
export type Threads = 'one' | 'all';

/** A picture to read. */
export interface Task {
  readonly bytes: Uint8Array;
  /** What LicenseQL computed for it: the floor computes the same again and nothing else. */
  readonly inferences: readonly Inference[];
}

/** What a contestant read: LicenseQL pages, the others text. */
export type Reading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pages'; readonly pages: readonly PageReading[] };

/** Time that one or several pictures took. */
export interface Effort {
  readonly milliseconds: number;
  /** Computing time of the whole process, with all its threads. */
  readonly cpuMilliseconds: number;
}

export interface Attempt extends Effort {
  readonly reading: Reading;
  /** Computations that the contestant told of. */
  readonly inferences: readonly Inference[];
}

/** Where the time of several pictures went, in milliseconds for all of them. */
export interface StageTimes {
  readonly pictures: number;
  readonly total: number;
  readonly decoding: number;
  readonly inferences: readonly Inference[];
  /** JavaScript by directory of the code. */
  readonly rooms: Readonly<Record<string, number>>;
}

export type Request =
  | { readonly kind: 'read'; readonly task: Task }
  | { readonly kind: 'readAll'; readonly tasks: readonly Task[] }
  | { readonly kind: 'profile'; readonly tasks: readonly Task[] }
  | { readonly kind: 'peak' };

export type Reply<Kind extends Request['kind']> = {
  read: Attempt;
  readAll: Effort;
  profile: StageTimes;
  /** Most memory that the process ever had, in bytes (RSS). */
  peak: number;
}[Kind];
