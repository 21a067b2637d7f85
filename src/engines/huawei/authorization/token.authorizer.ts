import type { TokenCredentials } from '../huawei-settings.js';
import type { Authorizer } from './authorizer.js';
import type { TokenCache } from './token-cache.js';

const TOKEN_HEADER = 'x-auth-token';

/** Sends a token that somebody else keeps fresh. */
export function fixedTokenAuthorizer({ token }: TokenCredentials): Authorizer {
  return { authorize: async () => ({ headers: { [TOKEN_HEADER]: token }, refused: () => false }) };
}

/** Sends the token of the moment, and has it replaced when it is refused. */
export function tokenAuthorizer(tokens: Pick<TokenCache, 'token' | 'drop'>): Authorizer {
  return {
    authorize: async (_call, signal) => {
      const token = await tokens.token(signal);
      const refused = () => {
        tokens.drop(token);
        return true;
      };
      return { headers: { [TOKEN_HEADER]: token }, refused };
    },
  };
}
