import { describe, expect, it } from 'vitest';
import { engineFor, failureOf, pagesOf, type TestEngine } from './engine.js';
import { type Answer, READ, refused, startProvider } from './provider.js';

const CIRCUIT = { windowMs: 60_000, minimumCalls: 4, failurePercentage: 50, openMs: 60_000 };
const SHORT = { ...CIRCUIT, openMs: 20 };
const DOWN = refused(503, 'APIG.0613');

async function repeat(times: number, work: () => Promise<unknown>) {
  for (let i = 0; i < times; i++) await work();
}

/** A provider whose answer can be changed, and an engine that has failed on it until the circuit opened. */
async function startOpen(circuit = CIRCUIT) {
  const provider = await startProvider(() => now.answer);
  const now: { answer: Answer | Promise<Answer> } = { answer: DOWN };
  const engine = engineFor(provider, { maxAttempts: 1 }, { circuit });
  await repeat(4, () => failureOf(engine));
  return { provider, engine, now };
}

const stateOf = (engine: TestEngine) => engine.circuit?.();

describe('the circuit', () => {
  it('opens when most calls fail, and answers at once from then on', async () => {
    const { provider, engine } = await startOpen();
    expect(stateOf(engine)).toBe('open');
    const failure = await failureOf(engine);
    expect(failure).toMatchObject({ code: 'PROVIDER_UNAVAILABLE', providerCode: null, retryable: true });
    expect(failure.retryAfter).toBeGreaterThan(50);
    expect(failure.retryAfter).toBeLessThanOrEqual(60);
    expect(provider.calls).toHaveLength(4);
  });

  it('answers at once also while other calls hold all places', async () => {
    const { engine, now, provider } = await startOpen(SHORT);
    let answer = (_answer: Answer) => {};
    now.answer = new Promise((resolve) => {
      answer = resolve;
    });
    await expect.poll(() => stateOf(engine)).toBe('half-open');
    const trial = pagesOf(engine);
    await expect.poll(() => provider.calls.length).toBe(5);
    expect(await failureOf(engine)).toMatchObject({ code: 'PROVIDER_UNAVAILABLE', retryAfter: 1 });
    answer(READ);
    expect(await trial).toHaveLength(1);
  });

  it('stays closed when no more than half of the calls fail', async () => {
    const provider = await startProvider((_call, index) => (index % 2 === 0 ? READ : DOWN));
    const engine = engineFor(provider, { maxAttempts: 1 }, { circuit: CIRCUIT });
    await repeat(10, async () => {
      await pagesOf(engine);
      await failureOf(engine);
    });
    expect(stateOf(engine)).toBe('closed');
  });

  it('stays closed below a number of calls that says something', async () => {
    const provider = await startProvider(() => DOWN);
    const engine = engineFor(provider, { maxAttempts: 1 }, { circuit: CIRCUIT });
    await repeat(3, () => failureOf(engine));
    expect(stateOf(engine)).toBe('closed');
  });

  it.each([
    ['bad pictures', refused(400, 'AIS.0104')],
    ['refused credentials', refused(401, 'APIG.0301')],
    ['a rate limit', refused(429, 'APIG.0308')],
    ['a full provider', refused(429, 'ModelArts.4401')],
  ])('stays closed on %s', async (_what, answer) => {
    const engine = engineFor(await startProvider(() => answer), { maxAttempts: 1 }, { circuit: CIRCUIT });
    await repeat(8, () => failureOf(engine));
    expect(stateOf(engine)).toBe('closed');
  });

  it.each<[string, Answer]>([
    ['answers that break the contract', { body: 'nonsense' }],
    ['time-outs of the provider', refused(504, 'APIG.0203')],
  ])('opens on %s', async (_what, answer) => {
    const engine = engineFor(await startProvider(() => answer), { maxAttempts: 1 }, { circuit: CIRCUIT });
    await repeat(4, () => failureOf(engine));
    expect(stateOf(engine)).toBe('open');
  });

  it('opens on connections that are refused', async () => {
    const engine = engineFor({ url: new URL('http://127.0.0.1:1') }, {}, { circuit: CIRCUIT });
    await repeat(4, () => failureOf(engine));
    expect(stateOf(engine)).toBe('open');
  });

  it('counts a picture once, however many attempts it took', async () => {
    const provider = await startProvider((_call, index) => (index % 3 === 2 ? READ : DOWN));
    const engine = engineFor(provider, { maxAttempts: 3 }, { circuit: CIRCUIT });
    await repeat(6, () => pagesOf(engine));
    expect(provider.calls).toHaveLength(18);
    expect(stateOf(engine)).toBe('closed');
  });

  it('lets one call try again after a while, and closes when it succeeds', async () => {
    const { engine, now } = await startOpen(SHORT);
    await expect.poll(() => stateOf(engine)).toBe('half-open');
    now.answer = READ;
    expect(await pagesOf(engine)).toHaveLength(1);
    expect(stateOf(engine)).toBe('closed');
  });

  it('opens again when that call fails', async () => {
    const { engine, now, provider } = await startOpen({ ...SHORT, openMs: 500 });
    now.answer = refused(502, 'APIG.0202');
    await expect.poll(() => stateOf(engine), { timeout: 5000 }).toBe('half-open');
    await failureOf(engine);
    expect(provider.calls).toHaveLength(5);
    expect(stateOf(engine)).toBe('open');
  });

  it('closes on the trial of a picture that the provider read and found wanting', async () => {
    const { engine, now } = await startOpen(SHORT);
    await expect.poll(() => stateOf(engine)).toBe('half-open');
    now.answer = refused(400, 'AIS.0104');
    await failureOf(engine);
    expect(stateOf(engine)).toBe('closed');
  });
});
