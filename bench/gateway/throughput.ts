import { Pool } from 'undici';
import { makePicture } from './picture.js';
import { post } from './post.js';
import { cpuSeconds } from './process-facts.js';
import { type Service, startBareServer, startGateway, startStub } from './service.js';
import { median } from './statistics.js';

/** What one server did in a round. */
interface Load {
  readonly perSecond: number;
  /** Microseconds of computing for one request, which other load on the machine hardly changes. */
  readonly cpuMicroseconds: number;
}

export interface Throughput {
  readonly fileBytes: number;
  readonly connections: number;
  /** Medians over the rounds. */
  readonly gateway: Load;
  readonly bare: Load;
  /** Median of the ratios of neighbouring rounds, gateway to bare server. */
  readonly ratio: number;
}

const FILE_BYTES = 4000;
const CONNECTIONS = 16;
/** Fewer, and the compiler of the engine is still at work on a gateway that has more code. */
const WARM_UP_REQUESTS = 5000;
const ROUND_MS = 2000;
const ROUNDS = 7;

/** Small pictures as fast as they go, by turns through the gateway and to a server that does nothing. */
export async function measureThroughput(): Promise<Throughput> {
  await using stub = await startStub(1);
  await using gateway = await startGateway(stub);
  await using bare = await startBareServer();
  const { graphql } = makePicture(FILE_BYTES);
  await send(gateway, graphql, (sent) => sent < WARM_UP_REQUESTS);
  await send(bare, graphql, (sent) => sent < WARM_UP_REQUESTS);
  const rounds: { gateway: Load; bare: Load }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      gateway: await load(gateway, graphql),
      bare: await load(bare, graphql),
    });
  }
  return {
    fileBytes: FILE_BYTES,
    connections: CONNECTIONS,
    gateway: medianLoad(rounds.map((round) => round.gateway)),
    bare: medianLoad(rounds.map((round) => round.bare)),
    ratio: median(rounds.map((round) => round.gateway.perSecond / round.bare.perSecond)),
  };
}

async function load(service: Service, body: Buffer): Promise<Load> {
  const start = performance.now();
  const cpuStart = cpuSeconds(service.pid);
  const answered = await send(service, body, () => performance.now() - start < ROUND_MS);
  const seconds = (performance.now() - start) / 1000;
  const cpu = cpuSeconds(service.pid) - cpuStart;
  return { perSecond: answered / seconds, cpuMicroseconds: (cpu / answered) * 1_000_000 };
}

/** Every connection sends its next request when its last one is answered. Returns how many were. */
async function send({ url }: Service, body: Buffer, goesOn: (sent: number) => boolean): Promise<number> {
  const pool = new Pool(url.origin, { connections: CONNECTIONS });
  let sent = 0;
  const sendAgain = async () => {
    while (goesOn(sent)) {
      sent++;
      await post(pool, url, body);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, sendAgain));
  await pool.close();
  return sent;
}

function medianLoad(loads: readonly Load[]): Load {
  return {
    perSecond: median(loads.map(({ perSecond }) => perSecond)),
    cpuMicroseconds: median(loads.map(({ cpuMicroseconds }) => cpuMicroseconds)),
  };
}
