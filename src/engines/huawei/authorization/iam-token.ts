import type { Dispatcher } from 'undici';
import { post } from '../calls/post.js';
import { isSuccess } from '../calls/reply.js';
import { refusal } from '../failures/refusal.js';
import { unavailable } from '../failures/transport-error.js';
import type { PasswordCredentials } from '../huawei-settings.js';

export interface IamCallOptions {
  readonly connections: Dispatcher;
  readonly timeoutMs: number;
}

/**
 * Asks IAM for a token of the region's project, which is what OCR needs; one without a project is refused.
 * @throws ProviderError
 */
export async function fetchIamToken(
  credentials: PasswordCredentials,
  { connections, timeoutMs }: IamCallOptions,
): Promise<string> {
  const call = {
    url: tokenUrl(credentials.iamEndpoint),
    headers: { 'content-type': 'application/json;charset=utf8' },
    body: JSON.stringify(tokenRequest(credentials)),
  };
  const reply = await post(connections, call, AbortSignal.timeout(timeoutMs));
  if (!isSuccess(reply)) {
    throw refusal(reply, new Date());
  }
  const token = reply.headers['x-subject-token'];
  if (typeof token !== 'string' || token === '') {
    throw unavailable('IAM answered without a token');
  }
  return token;
}

/** Any value of `nocatalog` leaves out a catalogue of services that is far longer than the rest. */
function tokenUrl(endpoint: URL): URL {
  return new URL(`${endpoint.origin}${endpoint.pathname.replace(/\/$/u, '')}/v3/auth/tokens?nocatalog=true`);
}

function tokenRequest({ user, password, account, region }: PasswordCredentials) {
  const identity = {
    methods: ['password'],
    password: { user: { name: user, password, domain: { name: account } } },
  };
  return { auth: { identity, scope: { project: { name: region } } } };
}
