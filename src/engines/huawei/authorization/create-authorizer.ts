import type { Dispatcher } from 'undici';
import type { HuaweiEngineSettings } from '../huawei-settings.js';
import { accessKeyAuthorizer } from './access-key.authorizer.js';
import type { Authorizer } from './authorizer.js';
import { fetchIamToken } from './iam-token.js';
import type { FetchTiming } from './shared-fetch.js';
import { fixedTokenAuthorizer, tokenAuthorizer } from './token.authorizer.js';
import { TokenCache } from './token-cache.js';

/** The one way of authorising calls that the credentials allow. */
export function createAuthorizer(
  { credentials }: HuaweiEngineSettings,
  connections: Dispatcher,
  timing: FetchTiming,
): Authorizer {
  switch (credentials.kind) {
    case 'access-key':
      return accessKeyAuthorizer(credentials, timing.now);
    case 'token':
      return fixedTokenAuthorizer(credentials);
    case 'password': {
      const fetchToken = (limit: AbortSignal) => fetchIamToken(credentials, connections, limit);
      return tokenAuthorizer(new TokenCache(fetchToken, timing));
    }
  }
}
