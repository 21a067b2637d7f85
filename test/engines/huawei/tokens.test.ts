import { describe, expect, it } from 'vitest';
import { engineIn, issued, startCloud, tokensSent } from './cloud.js';
import { engineFor, failureOf, outcomeOf, pagesOf } from './engine.js';
import { type Answer, READ, refused, type Script } from './provider.js';

const HOUR_MS = 3_600_000;

describe('a token', () => {
  it('is asked of IAM for the project of the region', async () => {
    const cloud = await startCloud();
    await pagesOf(engineIn(cloud));
    const [call] = cloud.iam.calls;
    expect(call?.path).toBe('/v3/auth/tokens?nocatalog=true');
    expect(call?.headers['content-type']).toBe('application/json;charset=utf8');
    expect(call?.headers).not.toHaveProperty('x-auth-token');
    expect(call?.body).toEqual({
      auth: {
        identity: {
          methods: ['password'],
          password: { user: { name: 'ocr-user', password: 'PASSWORD!', domain: { name: 'ACCOUNT' } } },
        },
        scope: { project: { name: 'cn-north-4' } },
      },
    });
    expect(tokensSent(cloud)).toEqual(['token-1']);
  });

  it('is fetched once however many pictures wait for it', async () => {
    const cloud = await startCloud();
    const engine = engineIn(cloud, { concurrency: 50, connections: 50 });
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => outcomeOf(engine)));
    expect(outcomes.every(({ kind }) => kind === 'pages')).toBe(true);
    expect(cloud.iam.calls).toHaveLength(1);
    expect(new Set(tokensSent(cloud))).toEqual(new Set(['token-1']));
  });

  it('is renewed before it ends, while the old one still serves', async () => {
    let now = Date.parse('2026-08-01T00:00:00Z');
    const cloud = await startCloud();
    const engine = engineIn(cloud, {}, { now: () => new Date(now) });
    await pagesOf(engine);
    now += 21 * HOUR_MS;
    await pagesOf(engine);
    expect(cloud.iam.calls).toHaveLength(1);
    now += 2 * HOUR_MS;
    await pagesOf(engine);
    expect(tokensSent(cloud)).toEqual(['token-1', 'token-1', 'token-1']);
    await expect
      .poll(async () => {
        await pagesOf(engine);
        return tokensSent(cloud).at(-1);
      })
      .toBe('token-2');
    expect(cloud.iam.calls).toHaveLength(2);
  });

  it('goes on to serve when its renewal fails, until it ends', async () => {
    let now = Date.parse('2026-08-01T00:00:00Z');
    const iam: Script = (_call, index) => (index === 0 ? issued('token-1') : refused(503, 'APIG.0613'));
    const cloud = await startCloud(undefined, iam);
    const engine = engineIn(cloud, {}, { now: () => new Date(now) });
    await pagesOf(engine);
    now += 23 * HOUR_MS;
    expect(await pagesOf(engine)).toHaveLength(1);
    await expect.poll(() => cloud.iam.calls.length).toBe(2);
    now += 2 * HOUR_MS;
    expect(await failureOf(engine)).toMatchObject({
      code: 'PROVIDER_UNAVAILABLE',
      providerCode: 'APIG.0613',
    });
  });
});

const WORKS_WITH = (token: string, refusal: Answer): Script => {
  return ({ headers }) => (headers['x-auth-token'] === token ? READ : refusal);
};

describe('a token that is refused', () => {
  it.each([
    [401, 'APIG.0307'],
    [401, 'APIGW.0307'],
    [401, 'APIG.0301'],
    [401, 'ModelArts.0203'],
    [400, 'ModelArts.0203'],
    [403, 'ModelArts.4102'],
    [400, 'ModelArts.4103'],
  ])('with status %i and %s is replaced, and the call repeated', async (status, code) => {
    const cloud = await startCloud(WORKS_WITH('token-2', refused(status, code)));
    const engine = engineIn(cloud, { maxAttempts: 1 });
    expect(await pagesOf(engine)).toHaveLength(1);
    expect(tokensSent(cloud)).toEqual(['token-1', 'token-2']);
    expect(engine.pauses).toEqual([]);
  });

  it('by many calls at once is replaced once for all of them', async () => {
    const cloud = await startCloud(WORKS_WITH('token-2', refused(401, 'APIG.0307')));
    const engine = engineIn(cloud, { concurrency: 50, connections: 50 });
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => outcomeOf(engine)));
    expect(outcomes.every(({ kind }) => kind === 'pages')).toBe(true);
    expect(cloud.iam.calls).toHaveLength(2);
  });

  it('twice is a failure, after one repetition', async () => {
    const cloud = await startCloud(() => refused(401, 'APIG.0307'));
    const failure = await failureOf(engineIn(cloud));
    expect(failure).toMatchObject({ code: 'PROVIDER_UNAUTHORIZED', providerCode: 'APIG.0307' });
    expect(tokensSent(cloud)).toEqual(['token-1', 'token-2']);
  });

  it('for other reasons than its age is kept', async () => {
    const cloud = await startCloud(() => refused(403, 'ModelArts.4203'));
    await failureOf(engineIn(cloud));
    expect(tokensSent(cloud)).toEqual(['token-1']);
  });

  it('and was ready-made cannot be replaced', async () => {
    const cloud = await startCloud(() => refused(401, 'APIG.0307'));
    const engine = engineFor(cloud.ocr, { credentials: { kind: 'token', token: 'ready-made' } });
    expect(await failureOf(engine)).toMatchObject({ code: 'PROVIDER_UNAUTHORIZED' });
    expect(cloud.ocr.calls).toHaveLength(1);
  });
});
