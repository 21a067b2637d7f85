import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Inference } from '../../dist/models/session.js';

const CHANNEL = 'licenseql:inference';

/** Collects what LicenseQL computes in this thread meanwhile. */
export async function watchInferences<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; inferences: Inference[] }> {
  const inferences: Inference[] = [];
  // LicenseQL alone publishes there.
  const listen = (message: unknown) => inferences.push(message as Inference);
  subscribe(CHANNEL, listen);
  try {
    return { result: await work(), inferences };
  } finally {
    unsubscribe(CHANNEL, listen);
  }
}
