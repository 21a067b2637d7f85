import { setImmediate } from 'node:timers/promises';

/** Lets everything run that waits for no more than the next few turns of the event loop. */
export async function turns(count = 5): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    await setImmediate();
  }
}
