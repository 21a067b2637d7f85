import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { transportError } from '../failures/transport-error.js';
import type { Reply } from './reply.js';
import { ReplyReceiver } from './reply-receiver.js';

export interface OutgoingCall {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** In parts; empty where there is none. */
  readonly body: readonly Uint8Array[];
}

/**
 * Makes one call and reads the whole answer, whatever its status. Follows no redirect and inflates nothing.
 * @throws ProviderError when no whole answer comes
 */
export async function exchange(
  connections: Dispatcher,
  call: OutgoingCall,
  signal: AbortSignal,
): Promise<Reply> {
  const receiver = new ReplyReceiver();
  const giveUp = () => receiver.giveUp(signal.reason);
  signal.addEventListener('abort', giveUp);
  if (signal.aborted) giveUp();
  try {
    connections.dispatch(dispatchOptions(call), receiver);
    return await receiver.reply;
  } catch (error) {
    throw transportError(error, { answered: receiver.answered, signal });
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

/** Several parts are sent one after the other, for which undici has to be told their length. */
function dispatchOptions({ method, url, headers, body }: OutgoingCall): Dispatcher.DispatchOptions {
  const target = { origin: url.origin, path: url.pathname + url.search, method };
  if (body.length < 2) {
    return { ...target, headers, body: body[0] ?? null };
  }
  const length = body.reduce((sum, part) => sum + part.length, 0);
  // undici documents any iterable as a body, while its types have streams only.
  const parts = body as unknown as Readable;
  return { ...target, headers: { ...headers, 'content-length': String(length) }, body: parts };
}
