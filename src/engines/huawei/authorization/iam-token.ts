import type { Dispatcher } from 'undici';
import { exchange } from '../calls/exchange.js';
import { isSuccess } from '../calls/reply.js';
import { iamRefusal } from '../failures/iam-refusal.js';
import { unavailable } from '../failures/transport-error.js';
import type { PasswordCredentials } from '../huawei-settings.js';
import { iamUrl } from './iam-url.js';

/**
 * Asks IAM for a token of the region's project, which is what OCR needs; one without a project is refused.
 * @throws ProviderError
 */
export async function fetchIamToken(
  credentials: PasswordCredentials,
  connections: Dispatcher,
  limit: AbortSignal,
): Promise<string> {
  const call = {
    method: 'POST',
    // Any value of `nocatalog` leaves out a catalogue of services that is far longer than the rest.
    url: iamUrl(credentials.iamEndpoint, '/v3/auth/tokens?nocatalog=true'),
    headers: { 'content-type': 'application/json;charset=utf8' },
    body: [Buffer.from(JSON.stringify(tokenRequest(credentials)))],
  } as const;
  const reply = await exchange(connections, call, limit);
  if (!isSuccess(reply)) {
    throw iamRefusal(reply, new Date());
  }
  const token = reply.headers['x-subject-token'];
  if (typeof token !== 'string' || token === '') {
    throw unavailable('IAM answered without a token');
  }
  return token;
}

function tokenRequest({ user, password, account, region }: PasswordCredentials) {
  const identity = {
    methods: ['password'],
    password: { user: { name: user, password, domain: { name: account } } },
  };
  return { auth: { identity, scope: { project: { name: region } } } };
}
