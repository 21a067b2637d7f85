import type { PasswordCredentials } from '../../../src/engines/huawei/huawei-settings.js';
import { engineFor } from './engine.js';
import { type Answer, type Provider, READ, type Script, startProvider } from './provider.js';

/** A cloud where IAM gives out token-1, token-2 … and OCR answers by the script. */
export async function startCloud(
  ocr: Script = () => READ,
  iam: Script = (_call, index) => issued(`token-${index + 1}`),
) {
  return { iam: await startProvider(iam), ocr: await startProvider(ocr) };
}

export type Cloud = Awaited<ReturnType<typeof startCloud>>;

export const issued = (token: string): Answer => ({
  status: 201,
  headers: { 'x-subject-token': token },
  body: {},
});

function credentialsFor(iam: Provider): PasswordCredentials {
  const who = { user: 'ocr-user', password: 'PASSWORD!', account: 'ACCOUNT' };
  return { kind: 'password', ...who, iamEndpoint: iam.url, region: 'cn-north-4' };
}

/** An engine that logs in at the cloud's IAM. */
export function engineIn({ iam, ocr }: Cloud, ...[settings, parts]: [object?, object?]) {
  return engineFor(ocr, { credentials: credentialsFor(iam), ...settings }, parts);
}

export const tokensSent = ({ ocr }: Cloud) => ocr.calls.map(({ headers }) => headers['x-auth-token']);
