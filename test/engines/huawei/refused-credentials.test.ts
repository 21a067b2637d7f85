import { describe, expect, it } from 'vitest';
import { engineIn, startCloud } from './cloud.js';
import { engineFor, failureOf, outcomeOf, pagesOf, type TestEngine } from './engine.js';
import { type Answer, type Provider, READ, refused, startProvider } from './provider.js';

const WRONG_KEY = refused(401, 'APIG.0301');
const REFUSED = { code: 'PROVIDER_UNAUTHORIZED', providerCode: 'APIG.0301', retryable: false };

/** An engine whose clock the test moves, in front of a provider that gives these answers, then reads. */
async function startWith(...answers: readonly Answer[]) {
  const provider = await startProvider((_call, index) => answers[index] ?? READ);
  let seconds = 0;
  const engine = engineFor(provider, { maxAttempts: 1 }, { now: () => new Date(seconds * 1000) });
  const wait = (more: number) => {
    seconds += more;
  };
  return { provider, engine, wait };
}

/** Calls that the provider got for so many pictures, one after another. */
async function callsFor(pictures: number, { provider, engine }: { provider: Provider; engine: TestEngine }) {
  const before = provider.calls.length;
  for (let picture = 0; picture < pictures; picture++) {
    await outcomeOf(engine);
  }
  return provider.calls.length - before;
}

describe('an access key that is refused', () => {
  it('is not sent with every picture, so that the cloud does not lock it', async () => {
    const service = await startWith(...Array<Answer>(20).fill(WRONG_KEY));
    expect(await callsFor(20, service)).toBe(3);
    expect(await failureOf(service.engine)).toMatchObject(REFUSED);
  });

  it('is tried once more after a time that doubles from half a minute', async () => {
    const service = await startWith(...Array<Answer>(20).fill(WRONG_KEY));
    await callsFor(3, service);
    for (const seconds of [30, 60, 120]) {
      service.wait(seconds - 1);
      expect(await callsFor(2, service)).toBe(0);
      service.wait(1);
      expect(await callsFor(2, service)).toBe(1);
    }
  });

  it('works again as soon as the cloud takes it', async () => {
    const service = await startWith(WRONG_KEY, WRONG_KEY, WRONG_KEY);
    await callsFor(3, service);
    service.wait(30);
    expect(await pagesOf(service.engine)).toHaveLength(1);
    expect(await callsFor(5, service)).toBe(5);
  });

  it('now and then is sent all the same', async () => {
    const answers = Array.from({ length: 20 }, (_, index) => (index % 3 === 2 ? READ : WRONG_KEY));
    expect(await callsFor(20, await startWith(...answers))).toBe(20);
  });
});

it('tokens that are all refused are not fetched for every picture', async () => {
  const cloud = await startCloud(() => refused(401, 'APIG.0307'));
  const engine = engineIn(cloud, { maxAttempts: 1 });
  for (let picture = 0; picture < 10; picture++) await failureOf(engine);
  expect(cloud.iam.calls.length).toBeLessThanOrEqual(6);
});
