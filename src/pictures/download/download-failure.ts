import { errors } from 'undici';
import { OcrErrorCode, type OcrFailure, ocrFailure } from '../../license/failure.js';
import { ForbiddenAddressError } from './guarded-connector.js';

/** The URL itself, or one it redirects to, is not one the service fetches from (ModelArts.4601). */
export function notAllowed(reason: string): OcrFailure {
  return ocrFailure(OcrErrorCode.IMAGE_URL_UNREACHABLE, `The URL is not allowed: ${reason}.`, {
    providerCode: 'ModelArts.4601',
  });
}

/** The URL is allowed, but gave no picture (ModelArts.4603). */
export function notObtained(reason: string, cause?: unknown): OcrFailure {
  const message = `Obtaining the picture from the URL failed: ${reason}.`;
  return ocrFailure(OcrErrorCode.IMAGE_URL_UNREACHABLE, message, { providerCode: 'ModelArts.4603', cause });
}

export function tooLarge(maxBytes: number): OcrFailure {
  return ocrFailure(
    OcrErrorCode.IMAGE_SIZE_OUT_OF_RANGE,
    `The file at the URL has more than the ${maxBytes} bytes allowed.`,
    { providerCode: 'AIS.0103' },
  );
}

/** Names what went wrong on the way; an error that is none of the network's is a bug and thrown again. */
export function downloadFailure(error: unknown, limits: { timeoutMs: number; maxBytes: number }): OcrFailure {
  if (error instanceof ForbiddenAddressError) {
    return notAllowed('its host, or one it redirects to, has an address that is not public');
  }
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return notObtained(`it took more than ${limits.timeoutMs} ms`, error);
  }
  if (error instanceof errors.HTTPParserError) {
    // No cause: this error carries what the host sent, which may be somebody's picture.
    return notObtained('its host does not answer in HTTP');
  }
  const code = errorCode(error);
  if (code === null) {
    throw error;
  }
  return code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE'
    ? tooLarge(limits.maxBytes)
    : notObtained(`the connection failed (${code})`, error);
}

/** undici, sockets, DNS and TLS all name their errors by a code. */
function errorCode(error: unknown): string | null {
  const code = error instanceof Error && !(error instanceof TypeError) && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
