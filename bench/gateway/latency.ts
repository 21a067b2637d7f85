import { Client } from 'undici';
import { MEGABYTE, makePicture, type Picture } from './picture.js';
import { post } from './post.js';
import { operationOf, startGateway, startStub } from './service.js';
import { median } from './statistics.js';

export interface Latency {
  readonly fileBytes: number;
  readonly base64Length: number;
  /** Milliseconds, medians over the rounds. */
  readonly straightMs: number;
  readonly throughMs: number;
  /** Median of the differences, each between neighbours in time. */
  readonly addedMs: number;
  readonly targetMs: number;
}

/** The largest picture is as large as its Base64 may be: 10 MiB. */
const SIZES = [0.2, 2, 7.4].map((megabytes) => megabytes * MEGABYTE);
/** Small pictures first, for the compiler; then some of each size, for buffers and memory. */
const WARM_UP_ROUNDS = 2000;
const WARM_UP_ROUNDS_OF_SIZE = 10;
const ROUNDS = 60;

type Send = () => Promise<void>;

/** The same picture by turns straight to the REST operation and through GraphQL, one at a time. */
export async function measureLatency(): Promise<readonly Latency[]> {
  await using stub = await startStub(1);
  await using gateway = await startGateway(stub);
  const straight = new Client(stub.url.origin);
  const through = new Client(gateway.url.origin);
  const byTurns = (picture: Picture, rounds: number) => {
    const sendStraight = () => post(straight, operationOf(stub), picture.rest);
    const sendThrough = () => post(through, gateway.url, picture.graphql);
    return timeByTurns(sendStraight, sendThrough, rounds);
  };
  await byTurns(makePicture(4000), WARM_UP_ROUNDS);
  const results: Latency[] = [];
  for (const picture of SIZES.map(makePicture)) {
    await byTurns(picture, WARM_UP_ROUNDS_OF_SIZE);
    results.push(summary(picture, await byTurns(picture, ROUNDS)));
  }
  await Promise.all([straight.close(), through.close()]);
  return results;
}

interface Times {
  readonly straight: number;
  readonly through: number;
}

async function timeByTurns(straight: Send, through: Send, rounds: number): Promise<Times[]> {
  const times: Times[] = [];
  for (let round = 0; round < rounds; round++) {
    times.push({ straight: await timeOf(straight), through: await timeOf(through) });
  }
  return times;
}

async function timeOf(send: Send): Promise<number> {
  const start = performance.now();
  await send();
  return performance.now() - start;
}

function summary({ fileBytes, base64Length }: Picture, times: readonly Times[]): Latency {
  return {
    fileBytes,
    base64Length,
    straightMs: median(times.map(({ straight }) => straight)),
    throughMs: median(times.map(({ through }) => through)),
    addedMs: median(times.map(({ straight, through }) => through - straight)),
    targetMs: 3 + 15 * (fileBytes / MEGABYTE),
  };
}
