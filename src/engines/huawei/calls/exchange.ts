import type { Dispatcher } from 'undici';
import { transportError } from '../failures/transport-error.js';
import type { Reply } from './reply.js';
import { ReplyReceiver } from './reply-receiver.js';

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
  const receiver = new ReplyReceiver();
  const giveUp = () => receiver.giveUp(signal.reason);
  signal.addEventListener('abort', giveUp);
  if (signal.aborted) giveUp();
  try {
    const path = url.pathname + url.search;
    connections.dispatch({ origin: url.origin, path, method, headers, body }, receiver);
    return await receiver.reply;
  } catch (error) {
    throw transportError(error, { answered: receiver.answered, signal });
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
