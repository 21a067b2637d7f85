import { timedOut } from '../failures/transport-error.js';

/**
 * The outcome of work that several wait for, each only as long as its own signal; the work itself goes on.
 * @throws ProviderError when the signal aborts first
 */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const waiting = new AbortController();
  const aborted = new Promise<never>((_resolve, reject) => {
    const giveUp = () => reject(timedOut(signal.reason));
    signal.addEventListener('abort', giveUp, { once: true, signal: waiting.signal });
    if (signal.aborted) giveUp();
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    // Many wait with one long-lived signal after another: none may keep its listener.
    waiting.abort();
  }
}
