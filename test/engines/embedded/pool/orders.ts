/** What the reader of obedient.worker.ts is told by the red of the first pixel of a picture. */
export const ORDERS = {
  answer: 0,
  throw: 1,
  exit: 2,
  crash: 3,
  hang: 4,
  failLater: 5,
  linger: 6,
  dawdle: 7,
} as const;
