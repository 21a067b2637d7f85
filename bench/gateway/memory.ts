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

/** The larger number is what the engine sends at once by default. */
const IN_FLIGHT = [8, 32];
const ROUNDS = 3;
const SAMPLE_EVERY_MS = 2;
const SIZES = [2, 7.4].map((megabytes) => megabytes * MEGABYTE);

type Send = (picture: Picture) => Promise<void>;

/** The most memory that the server takes while pictures are in flight, all at once. */
export async function measureMemory(): Promise<readonly Memory[]> {
  const results: Memory[] = [];
  for (const picture of SIZES.map(makePicture)) {
    for (const inFlight of IN_FLIGHT) {
      results.push(await measurePicture(picture, inFlight));
    }
  }
  return results;
}

/** A new server for each: what one measurement leaves behind would pass for the idle memory of the next. */
async function measurePicture(picture: Picture, inFlight: number): Promise<Memory> {
  await using stub = await startStub(inFlight);
  await using gateway = await startGateway(stub);
  const pool = new Pool(gateway.url.origin, { connections: inFlight });
  const send = (sent: Picture) => sendTogether(pool, gateway, sent, inFlight);
  const idleBytes = await settledBytes(send, gateway);
  const peaks: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    peaks.push(await peakDuring(gateway, () => send(picture)));
  }
  await pool.close();
  const peakBytes = Math.max(...peaks);
  const perRequest = (peakBytes - idleBytes) / inFlight;
  const { base64Length } = picture;
  return {
    inFlight,
    base64Length,
    idleBytes,
    peakBytes,
    perRequest,
    ratio: perRequest / base64Length,
  };
}

/** After some small requests, so that code and connections that load once are no part of a picture. */
async function settledBytes(send: Send, gateway: Service): Promise<number> {
  for (let round = 0; round < 50; round++) {
    await send(makePicture(2000));
  }
  return residentBytes(gateway.pid);
}

/** All are in flight together, since the stub answers none before it has them all. */
async function sendTogether(pool: Pool, gateway: Service, picture: Picture, inFlight: number): Promise<void> {
  await Promise.all(Array.from({ length: inFlight }, () => post(pool, gateway.url, picture.graphql)));
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
