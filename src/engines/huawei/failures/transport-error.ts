import { errors } from 'undici';
import { OcrErrorCode, ocrFailure } from '../../../license/failure.js';
import { TunnelError } from '../calls/tunnel-pool.js';
import { ProviderError } from './provider-error.js';

export interface CallProgress {
  /** Whether the status and headers of an answer came before it failed. */
  readonly answered: boolean;
  /** Ends with the time for the picture. */
  readonly signal: AbortSignal;
}

const TIMEOUTS = ['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'];

/** The connection could not be made, or ended before an answer began: nothing was read, and nothing is billed. */
const BEFORE_AN_ANSWER = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
];

/** Names what went wrong on the way; an error that is none of the network's is a bug and thrown again. */
export function transportError(error: unknown, { answered, signal }: CallProgress): ProviderError {
  const code = errorCode(error);
  if (signal.aborted || TIMEOUTS.includes(code ?? '')) {
    return timedOut(error);
  }
  if (error instanceof TunnelError) {
    return withoutTunnel(error);
  }
  if (error instanceof errors.HTTPParserError) {
    // No cause: this error carries what the other side sent.
    return unavailable('it does not answer in HTTP');
  }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return unavailable('its answer is far larger than any result', error);
  }
  if (code === null || code === 'UND_ERR_INVALID_ARG') {
    throw error;
  }
  if (answered) {
    return unavailable(`the connection ended in the middle of its answer (${code})`, error);
  }
  return unavailable(`the connection failed (${code})`, error, BEFORE_AN_ANSWER.includes(code));
}

function withoutTunnel(error: TunnelError): ProviderError {
  const { status, code } = error;
  if (status === 407) {
    const message = 'The proxy on the way to the OCR provider refuses the user and password of this service.';
    const details = { providerCode: null, cause: error };
    return new ProviderError(ocrFailure(OcrErrorCode.PROVIDER_UNAUTHORIZED, message, details));
  }
  return unavailable(`the proxy opens no way to it (${code})`, error, status === null || status >= 500);
}

/** The provider is there or not, but what came is not what its contract says. */
export function unavailable(reason: string, cause?: unknown, repeatable = false): ProviderError {
  const message = `The OCR provider cannot be used: ${reason}.`;
  const details = { providerCode: null, cause };
  return new ProviderError(ocrFailure(OcrErrorCode.PROVIDER_UNAVAILABLE, message, details), { repeatable });
}

/** The time for the picture is over, whatever it was spent on. */
export function timedOut(cause?: unknown): ProviderError {
  const message = 'The OCR provider gave no answer within the time allowed.';
  return new ProviderError(ocrFailure(OcrErrorCode.TIMEOUT, message, { providerCode: null, cause }));
}

/** undici, sockets, DNS and TLS all name their errors by a code. */
function errorCode(error: unknown): string | null {
  const code = error instanceof Error && !(error instanceof TypeError) && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
