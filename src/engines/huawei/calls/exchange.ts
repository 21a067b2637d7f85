import { type Dispatcher, request } from 'undici';
import { transportError } from '../failures/transport-error.js';
import type { Reply } from './reply.js';

export interface OutgoingCall {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/**
 * Makes one call and reads the whole answer, whatever its status. Follows no redirect and inflates nothing.
 * @throws ProviderError when no whole answer comes
 */
export async function exchange(
  connections: Dispatcher,
  { method, url, headers, body }: OutgoingCall,
  signal: AbortSignal,
): Promise<Reply> {
  let answered = false;
  try {
    const response = await request(url, { dispatcher: connections, method, headers, body, signal });
    answered = true;
    return { status: response.statusCode, headers: response.headers, text: await response.body.text() };
  } catch (error) {
    throw transportError(error, { answered, signal });
  }
}
