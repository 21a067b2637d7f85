import { OCR_ERRORS, OcrErrorCode, ocrFailure } from '../../../license/failure.js';
import { errorBody } from '../../../rest-contract/error-body.js';
import { jsonIn, type Reply } from '../calls/reply.js';
import { meaningOf } from './provider-codes.js';
import { ProviderError } from './provider-error.js';
import { advisedPause, requestedPause } from './retry-after.js';

/** Says that the token is the trouble: not valid, missing, unreadable, expired. */
const TOKEN_TROUBLE = ['ModelArts.0203', 'ModelArts.4101', 'ModelArts.4102', 'ModelArts.4103'];

/** What goes on to callers and logs has the form of a code, since the rest of the body may quote a request. */
const CODE_FORM = /^[A-Za-z][\w-]{0,31}\.\d{1,8}$/u;

/** The error that a reply with any status but 2xx stands for. */
export function refusal(reply: Reply, now: Date): ProviderError {
  const providerCode = providerCodeIn(reply);
  const code = meaningOf(providerCode, reply.status);
  const pause = requestedPause(reply.headers, code, now);
  const retryAfter = pause ?? advisedPause(code, providerCode);
  const failure = ocrFailure(code, messageFor(code, providerCode, reply.status), {
    providerCode,
    cause: new ProviderReply(reply),
    ...(retryAfter === null ? {} : { retryAfter }),
  });
  return new ProviderError(failure, {
    repeatable: failure.retryable && reply.status >= 400,
    pauseMs: (pause ?? 0) * 1000,
    credentialsRefused: reply.status === 401 || TOKEN_TROUBLE.includes(providerCode ?? ''),
  });
}

function providerCodeIn(reply: Reply): string | null {
  const { data } = errorBody.safeParse(jsonIn(reply));
  return data !== undefined && CODE_FORM.test(data.code) ? data.code : null;
}

/** Own words: the provider's may quote an access key or what was sent. */
function messageFor(code: OcrErrorCode, providerCode: string | null, status: number): string {
  const description = OCR_ERRORS.find((row) => row.code === code)?.description ?? '';
  return `The OCR provider answered ${providerCode ?? 'without a code'} (status ${status}). ${description}`;
}

/** For the log: the provider's support asks for the id of the request. */
class ProviderReply extends Error {
  override readonly name = 'ProviderReply';
  readonly code: string;

  constructor({ status, headers }: Reply) {
    super(`status ${status}`);
    const id = String(headers['x-request-id'] ?? 'none');
    this.code = `status ${status}, request id ${/^[\w-]{1,64}$/u.test(id) ? id : 'unreadable'}`;
  }
}
