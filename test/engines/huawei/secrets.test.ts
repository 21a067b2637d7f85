import { describe, expect, it } from 'vitest';
import type { HuaweiCredentials, HuaweiEngineSettings } from '../../../src/engines/huawei/huawei-settings.js';
import { Base64Text } from '../../../src/pictures/base64-text.js';
import { createLogger } from '../../../src/server/logging/logger.js';
import { ACCESS_KEY, engineFor, outcomeOf } from './engine.js';
import { type Answer, startProvider } from './provider.js';

const NEVER = /SKSECRET|SECURITY|READYTOKEN|PASSWORD|MAIDEN|PERSON|AKTEST|OWNER/;

const BY_KEY: HuaweiCredentials = { ...ACCESS_KEY, securityToken: 'SECURITY' };
const BY_TOKEN: HuaweiCredentials = { kind: 'token', token: 'READYTOKEN' };

/** What a failure looks like in the log, its causes included. */
async function loggedFailure(answer: Answer, settings: Partial<HuaweiEngineSettings>): Promise<string> {
  const lines: string[] = [];
  const logger = createLogger('trace', { write: (line) => void lines.push(line) });
  const provider = await startProvider(() => answer);
  const outcome = await outcomeOf(engineFor(provider, { ...settings, maxAttempts: 1 }), {
    picture: { kind: 'base64', text: Base64Text.encode(Buffer.from('MAIDEN')) },
  });
  if (outcome.kind !== 'failure') throw new Error('Expected a failure, got pages');
  logger.info({ ...outcome, err: outcome.cause }, 'picture not read');
  return lines.join() + outcome.message;
}

describe('what a failure tells and logs', () => {
  const echo = 'AKTEST SKSECRET SECURITY READYTOKEN PASSWORD PERSON';
  it.each<[string, Answer]>([
    ['an error that quotes credentials', { status: 401, body: { error_code: 'APIG.0301', error_msg: echo } }],
    ['a code made of them', { status: 400, body: { error_code: echo } }],
    ['a page that quotes them', { status: 500, headers: { 'content-type': 'text/html' }, body: echo }],
    ['a result of wrong types', { body: { result: { name: [echo] } } }],
    ['a request id that is none', { status: 500, headers: { 'x-request-id': echo }, body: '' }],
  ])('holds neither credentials nor persons after %s', async (_what, answer) => {
    for (const credentials of [BY_KEY, BY_TOKEN]) {
      expect(await loggedFailure(answer, { credentials })).not.toMatch(NEVER);
    }
  });

  it('holds no password that IAM refused', async () => {
    const iam = await startProvider(() => ({ status: 401, body: { error: { code: 401, message: echo } } }));
    const who = { user: 'OWNER', password: 'PASSWORD', account: 'OWNER' };
    const credentials = { kind: 'password', ...who, iamEndpoint: iam.url, region: 'cn-north-4' } as const;
    expect(await loggedFailure({}, { credentials })).not.toMatch(NEVER);
  });

  it('names the request by the id that the provider gave it', async () => {
    const headers = { 'x-request-id': '0a1b-2c3d' };
    expect(await loggedFailure({ status: 503, headers }, {})).toContain('status 503, request id 0a1b-2c3d');
  });
});
