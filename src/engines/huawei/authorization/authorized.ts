import { ProviderError } from '../failures/provider-error.js';
import type { Authorizer, CallToAuthorize } from './authorizer.js';

/**
 * Makes one call with all its headers, and the same once more where only the token was outdated.
 * @throws ProviderError
 */
export async function authorized<C extends CallToAuthorize, T>(
  authorizer: Authorizer,
  call: C,
  signal: AbortSignal,
  send: (call: C) => Promise<T>,
): Promise<T> {
  const attempt = async () => {
    const { headers, refused } = await authorizer.authorize(call, signal);
    return { refused, sending: () => send({ ...call, headers: { ...call.headers, ...headers } }) };
  };
  const first = await attempt();
  try {
    return await first.sending();
  } catch (error) {
    if (!(error instanceof ProviderError && error.credentialsRefused && first.refused())) {
      throw error;
    }
    return await (await attempt()).sending();
  }
}
