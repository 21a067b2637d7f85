import { describe, expect, it } from 'vitest';
import type { PageOutcome, RecognitionEngine } from '../../../src/engines/engine.js';
import { type Cloud, engineIn, issued, startCloud, tokensSent } from './cloud.js';
import { failureOf, outcomeOf, pagesOf } from './engine.js';
import { type Answer, refused, type Script } from './provider.js';

const NEVER = () => new Promise<Answer>(() => {});
const WRONG_PASSWORD = refused(401, 'IAM.0101');

/** IAM answers these one after another, then gives out tokens. */
const inTurn =
  (...answers: readonly (Answer | typeof NEVER)[]): Script =>
  (_call, index) => {
    const answer = answers[index] ?? issued('token');
    return typeof answer === 'function' ? answer() : answer;
  };

describe('IAM', () => {
  it.each<[string, Answer, string]>([
    ['refuses the password', { status: 401, body: { error: { code: 401 } } }, 'PROVIDER_UNAUTHORIZED'],
    ['has locked the account', { status: 403, body: { error: { code: 403 } } }, 'PROVIDER_UNAUTHORIZED'],
    ['knows no such project', { status: 400, body: { error: { code: 400 } } }, 'PROVIDER_UNAUTHORIZED'],
    ['is throttled', { status: 429, body: '' }, 'RATE_LIMITED'],
    ['is down', { status: 503, body: '<html>' }, 'PROVIDER_UNAVAILABLE'],
    ['sends no token', { status: 201, body: {} }, 'PROVIDER_UNAVAILABLE'],
  ])('that %s makes a failure of the picture', async (_what, answer, code) => {
    const cloud = await startCloud(undefined, () => answer);
    expect(await failureOf(engineIn(cloud))).toMatchObject({ code });
    expect(cloud.ocr.calls).toEqual([]);
  });

  it('that was down for a moment is asked again', async () => {
    const cloud = await startCloud(undefined, inTurn(refused(503, 'APIG.0613')));
    const engine = engineIn(cloud);
    expect(await pagesOf(engine)).toHaveLength(1);
    expect(engine.pauses).toHaveLength(1);
  });

  it('that never answers costs each picture no more than its own time', async () => {
    const cloud = await startCloud(undefined, NEVER);
    const engine = engineIn(cloud, { timeoutMs: 50 });
    const failures = await Promise.all([failureOf(engine), failureOf(engine)]);
    expect(failures).toMatchObject([{ code: 'TIMEOUT' }, { code: 'TIMEOUT' }]);
  });

  it('that leaves one question unanswered is asked anew for the pictures that came later', async () => {
    const cloud = await startCloud(undefined, inTurn(NEVER));
    const engine = engineIn(cloud, { timeoutMs: 1000, maxAttempts: 1 }, { iamTimeoutMs: 1000 });
    const [early, late] = await twoPictures(engine);
    expect(early).toMatchObject({ code: 'TIMEOUT' });
    expect(late).toMatchObject({ kind: 'pages' });
    expect(tokensSent(cloud)).toEqual(['token']);
  });

  it('that is slower than the first picture may wait serves those that came later', async () => {
    const slow = () => new Promise<Answer>((resolve) => setTimeout(() => resolve(issued('token')), 1200));
    const cloud = await startCloud(undefined, slow);
    const engine = engineIn(cloud, { timeoutMs: 1000, maxAttempts: 1 });
    const [early, late] = await twoPictures(engine);
    expect(early).toMatchObject({ code: 'TIMEOUT' });
    expect(late).toMatchObject({ kind: 'pages' });
    expect(cloud.iam.calls).toHaveLength(1);
  });
});

/** The outcomes of two, of which the second comes half a second after the first. */
async function twoPictures(engine: RecognitionEngine): Promise<PageOutcome[]> {
  const early = outcomeOf(engine);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return Promise.all([early, outcomeOf(engine)]);
}

const SECOND_MS = 1000;

/** An engine whose clock stands still until it is set forward. */
function engineWithClock(cloud: Cloud) {
  let now = Date.parse('2026-08-01T00:00:00Z');
  const engine = engineIn(cloud, {}, { now: () => new Date(now) });
  const wait = (seconds: number) => {
    now += seconds * SECOND_MS;
  };
  return { engine, wait };
}

const REFUSED = { code: 'PROVIDER_UNAUTHORIZED', providerCode: 'IAM.0101', retryable: false };

describe('a refusal of IAM', () => {
  it('is kept, so that a wrong password is not tried for every picture', async () => {
    const cloud = await startCloud(undefined, () => WRONG_PASSWORD);
    const { engine, wait } = engineWithClock(cloud);
    expect(await failureOf(engine)).toMatchObject(REFUSED);
    wait(29);
    for (let picture = 0; picture < 20; picture++) {
      expect(await failureOf(engine)).toMatchObject(REFUSED);
    }
    expect(cloud.iam.calls).toHaveLength(1);
  });

  it('is tried once more after a time that doubles from half a minute to ten', async () => {
    const cloud = await startCloud(undefined, () => WRONG_PASSWORD);
    const { engine, wait } = engineWithClock(cloud);
    await failureOf(engine);
    for (const [turn, seconds] of [30, 60, 120, 240, 480, 600, 600].entries()) {
      wait(seconds - 1);
      await failureOf(engine);
      expect(cloud.iam.calls).toHaveLength(turn + 1);
      wait(1);
      await Promise.all([failureOf(engine), failureOf(engine)]);
      expect(cloud.iam.calls).toHaveLength(turn + 2);
    }
  });

  it('is forgotten once a token was given out', async () => {
    const answers = [WRONG_PASSWORD, WRONG_PASSWORD, issued('token'), WRONG_PASSWORD];
    const cloud = await startCloud(undefined, inTurn(...answers));
    const { engine, wait } = engineWithClock(cloud);
    await failureOf(engine);
    wait(30);
    await failureOf(engine);
    wait(60);
    expect(await pagesOf(engine)).toHaveLength(1);
    wait(25 * 3600);
    await failureOf(engine);
    wait(30);
    expect(await pagesOf(engine)).toHaveLength(1);
    expect(cloud.iam.calls).toHaveLength(5);
  });

  it('to renew a token is kept as well, while the old one serves', async () => {
    const cloud = await startCloud(undefined, inTurn(issued('token-1'), WRONG_PASSWORD, WRONG_PASSWORD));
    const { engine, wait } = engineWithClock(cloud);
    await pagesOf(engine);
    wait(23 * 3600);
    await pagesOf(engine);
    await expect.poll(() => cloud.iam.calls.length).toBe(2);
    for (let picture = 0; picture < 5; picture++) expect(await pagesOf(engine)).toHaveLength(1);
    expect(cloud.iam.calls).toHaveLength(2);
  });

  it.each<[string, Answer]>([
    ['throttling', { status: 429, body: '' }],
    ['an outage', refused(503, 'APIG.0613')],
    ['an answer without a token', { status: 201, body: {} }],
  ])('is not seen in %s', async (_what, answer) => {
    const cloud = await startCloud(undefined, inTurn(answer));
    const engine = engineIn(cloud, { maxAttempts: 1 });
    await failureOf(engine);
    expect(await pagesOf(engine)).toHaveLength(1);
  });

  it('is not seen in a connection that fails', async () => {
    const cloud = await startCloud();
    const iam = { ...cloud.iam, url: new URL('http://iam.invalid') };
    const engine = engineIn({ ...cloud, iam }, { maxAttempts: 1 });
    expect(await failureOf(engine)).toMatchObject({ code: 'PROVIDER_UNAVAILABLE', retryable: true });
    expect(await failureOf(engine)).toMatchObject({ code: 'PROVIDER_UNAVAILABLE', retryable: true });
  });
});
