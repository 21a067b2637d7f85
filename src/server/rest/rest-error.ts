import type { FastifyReply } from 'fastify';
import { OCR_ERRORS, OcrErrorCode, type OcrFailure } from '../../license/failure.js';
import { wordsFor } from './error-texts.js';

/** An answer without a result, as the contract words it. */
export interface RestError {
  readonly kind: 'error';
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** Seconds. */
  readonly retryAfter: number | null;
}

/** For codes that the contract gives no status. */
const STATUSES: Readonly<Record<OcrErrorCode, number>> = {
  [OcrErrorCode.INVALID_PARAMETER]: 400,
  [OcrErrorCode.IMAGE_FORMAT_UNSUPPORTED]: 400,
  [OcrErrorCode.IMAGE_SIZE_OUT_OF_RANGE]: 400,
  [OcrErrorCode.IMAGE_UNSUITABLE]: 400,
  [OcrErrorCode.RECOGNITION_FAILED]: 400,
  [OcrErrorCode.IMAGE_URL_UNREACHABLE]: 400,
  [OcrErrorCode.NOT_SUBSCRIBED]: 403,
  [OcrErrorCode.PROVIDER_UNAUTHORIZED]: 403,
  [OcrErrorCode.RATE_LIMITED]: 429,
  [OcrErrorCode.OVERLOADED]: 429,
  [OcrErrorCode.TIMEOUT]: 504,
  [OcrErrorCode.PROVIDER_UNAVAILABLE]: 503,
};

const GATEWAY_WORDS: Readonly<Partial<Record<OcrErrorCode, readonly [text: string, status: number]>>> = {
  [OcrErrorCode.INVALID_PARAMETER]: ['API request error.', 400],
  [OcrErrorCode.IMAGE_SIZE_OUT_OF_RANGE]: ['Request entity too large.', 413],
  [OcrErrorCode.TIMEOUT]: ['Backend timeout.', 504],
};

/** For a code with words of its own; `details` take the place of its words and status. */
export function restError(code: string, details: { status?: number; message?: string } = {}): RestError {
  const [text = code, status = 500] = wordsFor(code) ?? [];
  return {
    kind: 'error',
    status: details.status ?? status,
    code,
    message: details.message ?? text,
    retryAfter: null,
  };
}

/** The failure of a picture, under the code that the engine's other side gave it, if there is one. */
export function errorOfFailure({ code, providerCode, message, retryAfter }: OcrFailure): RestError {
  const wireCode = providerCode ?? defaultCode(code);
  const [text = message, status = STATUSES[code]] =
    wordsOfGateway(wireCode, code) ?? wordsFor(wireCode) ?? [];
  // What the other side refused were this service's credentials. Told 401, a client would renew its own.
  return {
    kind: 'error',
    status: status === 401 ? 403 : status,
    code: wireCode,
    message: text,
    retryAfter,
  };
}

/** 0201 stands for most failures of the gateway itself: what it means this time, the failure tells. */
function wordsOfGateway(wireCode: string, code: OcrErrorCode): readonly [string, number] | undefined {
  return /^APIGW?\.0201$/u.test(wireCode) ? GATEWAY_WORDS[code] : undefined;
}

function defaultCode(code: OcrErrorCode): string {
  return OCR_ERRORS.find((row) => row.code === code)?.providerCodes[0] ?? code;
}

/** Sends the error with the request id, which errors of the gateway (APIG) carry in the body as well. */
export function sendRestError(reply: FastifyReply, error: RestError): FastifyReply {
  if (error.retryAfter !== null) {
    reply.header('retry-after', Math.ceil(error.retryAfter));
  }
  const requestId = error.code.startsWith('APIG') ? { request_id: reply.request.id } : {};
  return reply.code(error.status).send({ error_code: error.code, error_msg: error.message, ...requestId });
}
