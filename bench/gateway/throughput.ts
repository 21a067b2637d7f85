import { Pool } from 'undici';
import { makePicture } from './picture.js';
import { post } from './post.js';
import { cpuSeconds } from './process-facts.js';
import { operationOf, type Service, startBareServer, startGateway, startStub } from './service.js';
import { median } from './statistics.js';

/** What one server did in a round. */
interface Load {
  readonly perSecond: number;
  /** Microseconds of computing for one request, which other load on the machine hardly changes. */
  readonly cpuMicroseconds: number;
}

export interface Throughput extends Load {
  readonly server: string;
  /** Requests a second, to those of the first server in the same round. */
  readonly ratio: number;
}

const FILE_BYTES = 4000;
const CONNECTIONS = 16;
/** Fewer, and the compiler of the engine is still at work on a gateway that has more code. */
const WARM_UP_REQUESTS = 5000;
const ROUND_MS = 1500;
const ROUNDS = 7;

/** Small pictures as fast as they go, by turns to a server that does nothing, one that only calls, and us. */
export async function measureThroughput(): Promise<readonly Throughput[]> {
  await using stub = await startStub(1);
  await using bare = await startBareServer();
  await using calling = await startBareServer(operationOf(stub));
  await using gateway = await startGateway(stub);
  const servers: [string, Service][] = [
    ['Apollo + Fastify', bare],
    ['Apollo + Fastify + a call', calling],
    ['LicenseQL', gateway],
  ];
  const { graphql } = makePicture(FILE_BYTES);
  for (const [, server] of servers) {
    await send(server, graphql, (sent) => sent < WARM_UP_REQUESTS);
  }
  const rounds: Load[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const loads: Load[] = [];
    for (const [, server] of servers) loads.push(await load(server, graphql));
    rounds.push(loads);
  }
  return servers.map(([server], index) => ({ server, ...summary(rounds, index) }));
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

function summary(rounds: readonly (readonly Load[])[], index: number): Omit<Throughput, 'server'> {
  const medianOf = (value: (load: Load, first: Load) => number) =>
    median(rounds.map((loads) => value(loads[index] as Load, loads[0] as Load))); // every round has all servers
  return {
    perSecond: medianOf(({ perSecond }) => perSecond),
    cpuMicroseconds: medianOf(({ cpuMicroseconds }) => cpuMicroseconds),
    ratio: medianOf((load, first) => load.perSecond / first.perSecond),
  };
}
