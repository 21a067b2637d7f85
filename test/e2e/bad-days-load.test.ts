import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pLimit from 'p-limit';
import { Agent, request } from 'undici';
import { expect, it, onTestFinished } from 'vitest';
import { type Answer, input, READ_ONE, resultsIn } from '../bad-days/ask.js';
import { behaviourFor, MAX_ATTEMPTS, planFor, REQUESTS, type Target } from '../bad-days/load-plan.js';
import {
  BY_KEY,
  byPassword,
  expectNothingLeft,
  PATIENT,
  type ServiceInFront,
  startCloud,
  startInFront,
} from '../bad-days/service.js';
import type { FaultServer, Script } from '../support/fault-server/fault-server.js';

const AT_ONCE = 64;
/** Of the first, which fill caches and compile code. */
const WARM_UP = 2_000;
/** With it, keeping no more than the pictures of all requests would be noticed. */
const PICTURE_PADDING = ` ${'.'.repeat(4096)}`;
const MOST_GROWTH_BYTES = 20 * 1024 * 1024;

const nameOf = (index: number) => `PICTURE-${index}`;

/** The token expires while the answers to some pictures are on their way, in all five times. */
const expiresToken = (index: number) => index % 2000 === 999;

const scriptFor =
  (cloud: FaultServer): Script =>
  (call) => {
    const index = Number(call.picture.slice('PICTURE-'.length));
    if (expiresToken(index)) cloud.iam.expireToken();
    return behaviourFor(index, call);
  };

async function startAll() {
  const cloud = await startCloud();
  cloud.script = scriptFor(cloud);
  const limits = { timeoutMs: 6000, maxAttempts: MAX_ATTEMPTS, concurrency: AT_ONCE, connections: AT_ONCE };
  const start = (endpoint: string, credentials = BY_KEY) =>
    startInFront({ ...limits, endpoint: new URL(endpoint), credentials }, { random: () => 0.5 });
  const refusing = await startCloud();
  await refusing.refuse();
  const services: Record<Target, ServiceInFront> = {
    cloud: await start(cloud.url.href, byPassword(cloud)),
    refusing: await start(refusing.url.href),
    nameless: await start(`http://ocr.invalid:${cloud.port}`),
    tls: await start(`https://127.0.0.1:${cloud.port}`),
  };
  return { cloud, services };
}

type Services = Awaited<ReturnType<typeof startAll>>['services'];

async function ask(services: Services, agent: Agent, index: number): Promise<Answer[]> {
  const variables = { input: input(nameOf(index) + PICTURE_PADDING) };
  const { statusCode, body } = await request(services[planFor(index).target].url, {
    dispatcher: agent,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: READ_ONE, variables }),
  });
  return resultsIn(statusCode, await body.text());
}

const expectedAnswer = (index: number) => {
  const { outcome } = planFor(index);
  return outcome === 'PAGE' ? `page of ${nameOf(index)}` : outcome;
};
const summary = ({ code, name }: Answer) => code ?? `page of ${name}`;

/** Which of the requests were answered otherwise than planned, not once, or asked for again needlessly. */
function surprises(answers: ReadonlyMap<number, Answer[]>, { attempts }: FaultServer): string[] {
  return Array.from({ length: REQUESTS }, (_, index) => {
    const got = (answers.get(index) ?? []).map(summary).join(' and ');
    const planned = `${expectedAnswer(index)} after ${planFor(index).calls} calls`;
    const came = `${got} after ${attempts.get(nameOf(index)) ?? 0} calls`;
    return came === planned ? [] : [`${index}: expected ${planned}, got ${came}`];
  }).flat();
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void; // what the flag is for

/** Buffers, such as the bodies of calls, lie outside the heap. */
function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const openTcp = () => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;

it('answers each of 10,000 requests once and rightly, though every fifth meets a fault, and keeps nothing', {
  timeout: 240_000,
}, async () => {
  const tcpBefore = openTcp();
  const { cloud, services } = await startAll();
  const agent = new Agent({ connections: AT_ONCE });
  onTestFinished(() => agent.destroy());
  const limit = pLimit(AT_ONCE);
  const answers = new Map<number, Answer[]>();
  const askRange = async (from: number, to: number) => {
    const indexes = Array.from({ length: to - from }, (_, i) => from + i);
    await limit.map(indexes, async (index) => void answers.set(index, await ask(services, agent, index)));
  };
  await askRange(0, WARM_UP);
  const memoryBefore = memoryInUse();
  await askRange(WARM_UP, REQUESTS);

  expect(surprises(answers, cloud)).toEqual([]);
  expect(cloud.iam.issued).toBe(6);
  expect(services.cloud.circuit()).toBe('closed');
  expect(services.refusing.circuit()).not.toBe('closed');
  await expect.poll(memoryInUse, PATIENT).toBeLessThan(memoryBefore + MOST_GROWTH_BYTES);
  await agent.close();
  for (const service of Object.values(services)) {
    await expectNothingLeft(service, cloud, AT_ONCE);
  }
  await expect.poll(openTcp, PATIENT).toBeLessThanOrEqual(tcpBefore);
});
