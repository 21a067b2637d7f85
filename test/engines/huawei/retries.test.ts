import { describe, expect, it } from 'vitest';
import { engineFor, failureOf, outcomeOf, pagesOf } from './engine.js';
import { type Answer, READ, refused, type Script, startProvider } from './provider.js';

/** Answers these one after another, then reads. */
const afterwardsReads =
  (...answers: readonly Answer[]): Script =>
  (_call, index) =>
    answers[index] ?? READ;

describe('another attempt', () => {
  it.each([
    [429, 'APIG.0308'],
    [429, 'ModelArts.4401'],
    [500, 'APIG.0601'],
    [500, 'ModelArts.4402'],
    [502, 'APIG.0201'],
    [503, 'APIG.0613'],
    [504, 'APIG.0203'],
    [500, 'Unheard.9999'],
    [400, 'ModelArts.4302'],
  ])('follows on status %i with %s', async (status, code) => {
    const provider = await startProvider(afterwardsReads(refused(status, code)));
    expect(await pagesOf(engineFor(provider))).toHaveLength(1);
    expect(provider.calls).toHaveLength(2);
  });

  it('is the same call, signed anew', async () => {
    const dates = ['2026-08-01T00:00:00Z', '2026-08-01T00:00:09Z'];
    let asked = 0;
    const now = () => new Date(dates[Math.min(asked++, 1)] ?? '');
    const provider = await startProvider(afterwardsReads(refused(503, 'APIG.0613')));
    await pagesOf(engineFor(provider, {}, { now }));
    const [first, second] = provider.calls;
    expect(second?.text).toBe(first?.text);
    expect(second?.headers['x-sdk-date']).not.toBe(first?.headers['x-sdk-date']);
    expect(second?.headers.authorization).not.toBe(first?.headers.authorization);
  });

  it.each([
    [400, 'AIS.0101'],
    [400, 'AIS.0104'],
    [500, 'AIS.0105'],
    [400, 'ModelArts.4603'],
    [403, 'ModelArts.4204'],
    [401, 'APIG.0301'],
    [413, 'APIG.0201'],
    [418, 'Unheard.9999'],
  ])('does not follow on status %i with %s', async (status, code) => {
    const provider = await startProvider(afterwardsReads(refused(status, code)));
    expect(await failureOf(engineFor(provider))).toMatchObject({ providerCode: code });
    expect(provider.calls).toHaveLength(1);
  });

  it.each([1, 2, 5])('follows until there were %i, and the last failure counts', async (maxAttempts) => {
    const provider = await startProvider((_call, index) =>
      refused(503, index === maxAttempts - 1 ? 'APIG.0613' : 'APIG.0202'),
    );
    expect(await failureOf(engineFor(provider, { maxAttempts }))).toMatchObject({
      providerCode: 'APIG.0613',
    });
    expect(provider.calls).toHaveLength(maxAttempts);
  });
});

describe('the pause before it', () => {
  it('doubles up to a limit, with a share of it taken at random', async () => {
    const provider = await startProvider(() => refused(503, 'APIG.0613'));
    const longest = engineFor(provider, { maxAttempts: 8, timeoutMs: 100_000 }, { random: () => 1 });
    await failureOf(longest);
    expect(longest.pauses).toEqual([200, 400, 800, 1600, 3200, 5000, 5000]);
    const shares = [0, 0.25, 0.9];
    const engine = engineFor(provider, { maxAttempts: 4 }, { random: () => shares.shift() ?? 0 });
    await failureOf(engine);
    expect(engine.pauses).toEqual([0, 100, 720]);
  });

  it('is at least as long as Retry-After says', async () => {
    const provider = await startProvider(afterwardsReads(refused(429, 'APIG.0308', { 'retry-after': '4' })));
    const engine = engineFor(provider);
    expect(await pagesOf(engine)).toHaveLength(1);
    expect(engine.pauses).toEqual([4100]);
  });

  it.each([
    ['Retry-After', { 'retry-after': '30' }, 30],
    ['the window of the limit', { 'x-ratelimit-window': 'minute' }, 60],
  ])('is left to the caller where %s is beyond the time allowed', async (_what, headers, retryAfter) => {
    const provider = await startProvider(() => refused(429, 'APIG.0308', headers));
    const engine = engineFor(provider, { timeoutMs: 20_000 });
    expect(await failureOf(engine)).toMatchObject({ code: 'RATE_LIMITED', retryAfter });
    expect(engine.pauses).toEqual([]);
    expect(provider.calls).toHaveLength(1);
  });
});

describe('the time allowed', () => {
  it('ends a call that is not answered, and the connection is free for the next', async () => {
    const provider = await startProvider((_call, index) => (index === 0 ? new Promise(() => {}) : READ));
    const engine = engineFor(provider, { timeoutMs: 100, connections: 1 });
    expect(await failureOf(engine)).toMatchObject({ code: 'TIMEOUT', providerCode: null, retryable: true });
    expect(provider.calls).toHaveLength(1);
    const patient = engineFor(provider, { connections: 1 });
    expect(await pagesOf(patient)).toHaveLength(1);
  });

  it('counts for those who wait for their turn as well', async () => {
    const provider = await startProvider((_call, index) => (index === 0 ? new Promise(() => {}) : READ));
    const engine = engineFor(provider, { timeoutMs: 100, concurrency: 1 });
    const outcomes = await Promise.all([outcomeOf(engine), outcomeOf(engine)]);
    expect(outcomes).toMatchObject([{ code: 'TIMEOUT' }, { code: 'TIMEOUT' }]);
  });
});
