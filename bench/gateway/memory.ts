import { setTimeout } from 'node:timers/promises';
import { Pool } from 'undici';
import { MEGABYTE, makePicture, type Picture } from './picture.js';
import { post } from './post.js';
import { residentBytes } from './process-facts.js';
import { type Service, startGateway, startStub } from './service.js';

export interface Memory {
  readonly inFlight: number;
  readonly base64Length: number;
  readonly idleBytes: number;
  readonly peakBytes: number;
  /** Bytes for each request in flight. */
  readonly perRequest: number;
  /** perRequest in lengths of the picture's Base64. */
  readonly ratio: number;
}

const IN_FLIGHT = 16;
const ROUNDS = 3;
const SAMPLE_EVERY_MS = 2;
const SIZES = [2, 7.4].map((megabytes) => megabytes * MEGABYTE);

/** The most memory that the server takes while so many pictures are in flight, all at once. */
export async function measureMemory(): Promise<readonly Memory[]> {
  const results: Memory[] = [];
  for (const picture of SIZES.map(makePicture)) {
    results.push(await measurePicture(picture));
  }
  return results;
}

/** A new server for each: what one size leaves behind would pass for the idle memory of the next. */
async function measurePicture(picture: Picture): Promise<Memory> {
  await using stub = await startStub(IN_FLIGHT);
  await using gateway = await startGateway(stub);
  const pool = new Pool(gateway.url.origin, { connections: IN_FLIGHT });
  const idleBytes = await settledBytes(pool, gateway);
  const peaks: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    peaks.push(await peakDuring(gateway, () => sendTogether(pool, gateway, picture)));
  }
  await pool.close();
  const peakBytes = Math.max(...peaks);
  const perRequest = (peakBytes - idleBytes) / IN_FLIGHT;
  const { base64Length } = picture;
  return {
    inFlight: IN_FLIGHT,
    base64Length,
    idleBytes,
    peakBytes,
    perRequest,
    ratio: perRequest / base64Length,
  };
}

/** After some small requests, so that code and connections that load once are no part of a picture. */
async function settledBytes(pool: Pool, gateway: Service): Promise<number> {
  for (let round = 0; round < 50; round++) {
    await sendTogether(pool, gateway, makePicture(2000));
  }
  return residentBytes(gateway.pid);
}

/** All are in flight together, since the stub answers none before it has them all. */
async function sendTogether(pool: Pool, gateway: Service, picture: Picture): Promise<void> {
  await Promise.all(Array.from({ length: IN_FLIGHT }, () => post(pool, gateway.url, picture.graphql)));
}

async function peakDuring({ pid }: Service, run: () => Promise<void>): Promise<number> {
  let ended = false;
  const running = run().finally(() => {
    ended = true;
  });
  let peak = 0;
  while (!ended) {
    peak = Math.max(peak, residentBytes(pid));
    await setTimeout(SAMPLE_EVERY_MS);
  }
  await running;
  return peak;
}
