import { type Dispatcher, request } from 'undici';
import { transportError } from '../failures/transport-error.js';
import type { Reply } from './reply.js';

export interface OutgoingCall {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/**
 * Sends one POST and reads the whole answer, whatever its status. Follows no redirect and inflates nothing.
 * @throws ProviderError when no whole answer comes
 */
export async function post(
  connections: Dispatcher,
  { url, headers, body }: OutgoingCall,
  signal: AbortSignal,
): Promise<Reply> {
  let answered = false;
  try {
    const response = await request(url, { dispatcher: connections, method: 'POST', headers, body, signal });
    answered = true;
    return { status: response.statusCode, headers: response.headers, text: await response.body.text() };
  } catch (error) {
    throw transportError(error, { answered, signal });
  }
}
