import { describe, expect, it } from 'vitest';
import type { HuaweiCredentials } from '../../../src/engines/huawei/huawei-settings.js';
import { authorization, payloadHash } from '../../../src/rest-contract/signature.js';
import { type Cloud, issued, startCloud } from './cloud.js';
import { ACCESS_KEY, engineFor, failureOf, KEY, outcomeOf, pagesOf } from './engine.js';
import { type Answer, type Call, READ, refused, type Script } from './provider.js';

const listed = (...ids: readonly string[]): Answer => ({
  body: { links: {}, projects: ids.map((id) => ({ id, name: 'cn-north-4', enabled: true })) },
});

/** IAM with these answers for projects, one after another, the last again and again; and with tokens. */
const startWith = (...answers: readonly Answer[]): Promise<Cloud> => {
  let asked = 0;
  let logins = 0;
  const iam: Script = ({ path }) => {
    if (!path.startsWith('/v3/projects')) {
      logins += 1;
      return issued(`token-${logins}`);
    }
    asked += 1;
    return answers[Math.min(asked, answers.length) - 1] ?? READ;
  };
  return startCloud(undefined, iam);
};

/** An engine that is not told its project. */
function engineIn({ iam, ocr }: Cloud, ...[settings, parts]: [object?, object?]) {
  const projectId = { region: 'cn-north-4', iamEndpoint: iam.url };
  return engineFor(ocr, { projectId, ...settings }, parts);
}

const lookups = ({ iam }: Cloud) => iam.calls.filter(({ path }) => path.startsWith('/v3/projects'));

function onlyLookup(cloud: Cloud): Call {
  const [call, ...others] = lookups(cloud);
  if (call === undefined || others.length > 0) throw new Error('Expected one question for the project');
  return call;
}

describe('a project that is not named', () => {
  it('is the one that IAM has for the region, asked for once', async () => {
    const cloud = await startWith(listed('b2c3d4'));
    const engine = engineIn(cloud, { concurrency: 20 });
    await Promise.all(Array.from({ length: 20 }, () => outcomeOf(engine)));
    expect(await pagesOf(engine)).toHaveLength(1);
    const { method, path, text } = onlyLookup(cloud);
    expect(`${method} ${path} ${text}`).toBe('GET /v3/projects?name=cn-north-4 ');
    expect(new Set(cloud.ocr.calls.map((call) => call.path))).toEqual(
      new Set(['/v2/b2c3d4/ocr/driver-license']),
    );
    expect(cloud.ocr.calls[0]?.headers['x-project-id']).toBe('b2c3d4');
  });

  it('is asked for with a signature, which names no project', async () => {
    const cloud = await startWith(listed('b2c3d4'));
    await pagesOf(engineIn(cloud, { credentials: { ...ACCESS_KEY, securityToken: 'temporary' } }));
    const { method, headers } = onlyLookup(cloud);
    const names = ['content-type', 'host', 'x-sdk-date', 'x-security-token'];
    const signed = Object.fromEntries(names.map((name) => [name, String(headers[name])]));
    const query = new URLSearchParams({ name: 'cn-north-4' });
    const parts = { method, path: '/v3/projects', query, headers: signed, payloadHash: payloadHash() };
    expect(headers.authorization).toBe(authorization(parts, KEY));
    expect(headers).not.toHaveProperty('x-project-id');
  });

  it('is asked for with a token where one is used', async () => {
    const cloud = await startWith(listed('b2c3d4'));
    await pagesOf(engineIn(cloud, { credentials: { kind: 'token', token: 'ready-made' } }));
    expect(onlyLookup(cloud).headers['x-auth-token']).toBe('ready-made');
  });

  it('is asked for again with a new token when the first was refused', async () => {
    const cloud = await startWith(refused(401, 'APIG.0307'), listed('b2c3d4'));
    const who = { user: 'u', password: 'p', account: 'a', region: 'cn-north-4' };
    const credentials: HuaweiCredentials = { kind: 'password', ...who, iamEndpoint: cloud.iam.url };
    expect(await pagesOf(engineIn(cloud, { credentials }))).toHaveLength(1);
    expect(lookups(cloud).map(({ headers }) => headers['x-auth-token'])).toEqual(['token-1', 'token-2']);
  });

  it.each([
    ['none', listed()],
    ['several', listed('b2c3d4', 'c3d4e5')],
  ])('and of which there are %s is a failure for the operator, kept for a while', async (_what, answer) => {
    const cloud = await startWith(answer);
    const engine = engineIn(cloud);
    const expected = { code: 'NOT_SUBSCRIBED', providerCode: null, retryable: false };
    expect(await failureOf(engine)).toMatchObject(expected);
    expect((await failureOf(engine)).message).toContain('cn-north-4');
    expect(lookups(cloud)).toHaveLength(1);
    expect(cloud.ocr.calls).toEqual([]);
  });

  it('and for which IAM refuses the key is not asked for with every picture', async () => {
    const cloud = await startWith(refused(401, 'APIGW.0301'));
    const engine = engineIn(cloud);
    for (let picture = 0; picture < 5; picture++) {
      expect(await failureOf(engine)).toMatchObject({ code: 'PROVIDER_UNAUTHORIZED' });
    }
    expect(lookups(cloud)).toHaveLength(1);
  });

  it.each<[string, Answer]>([
    ['no list', { body: { projects: 'none' } }],
    ['no JSON', { headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['an id that would lead elsewhere', listed('../../evil')],
    ['an error of its own', refused(503, 'APIG.0613')],
  ])('is asked for again after %s', async (_what, answer) => {
    const cloud = await startWith(answer, listed('b2c3d4'));
    const engine = engineIn(cloud, { maxAttempts: 1 });
    expect(await failureOf(engine)).toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
    expect(await pagesOf(engine)).toHaveLength(1);
  });
});
