import { OcrErrorCode, ocrFailure } from '../../../license/failure.js';
import type { Reply } from '../calls/reply.js';
import { ProviderError } from './provider-error.js';
import { refusal } from './refusal.js';

/** IAM said no, and would say so again: only the operator of the service can do something about it. */
export class IamRefusal extends ProviderError {}

/**
 * The error that a reply of IAM with any status but 2xx stands for. What the OCR operation says with a status
 * would be said of a picture, but IAM has seen none: what it does not want to hear again is who we are.
 */
export function iamRefusal(reply: Reply, now: Date): ProviderError {
  const error = refusal(reply, now);
  if (error.failure.retryable) {
    return error;
  }
  const { providerCode, cause } = error.failure;
  const message =
    `IAM answered ${providerCode ?? 'without a code'} (status ${reply.status}). ` +
    'It refuses the credentials, account or region of this service, whose operator has to act.';
  const refused = ocrFailure(OcrErrorCode.PROVIDER_UNAUTHORIZED, message, { providerCode, cause });
  return new IamRefusal(refused, { credentialsRefused: error.credentialsRefused });
}
