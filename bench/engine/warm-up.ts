/**
 * Milliseconds, the same for each contestant: until then the compiler of the engine is still at work on what a service
 * runs all day, and on cores that others want.
 */
const WARM_UP_MS = 20_000;

/** @param read reads the picture of that index */
export async function warmUp(count: number, read: (index: number) => Promise<unknown>): Promise<void> {
  const start = performance.now();
  for (let i = 0; performance.now() - start < WARM_UP_MS; i = (i + 1) % count) await read(i);
}
