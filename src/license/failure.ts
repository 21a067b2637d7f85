import { OCR_ERRORS, type OcrErrorCode, type OcrErrorFacts } from './error-codes.js';

export { OCR_ERRORS, OcrErrorCode } from './error-codes.js';

/** Why one picture gave no page. A value, not an exception: the caller of that picture can act on it. */
export interface OcrFailure {
  readonly kind: 'failure';
  readonly code: OcrErrorCode;
  /** The code of the driving-licence OCR contract, e.g. AIS.0103; null where it has none. */
  readonly providerCode: string | null;
  /** What was expected and what came; never data of a person, a URL or a credential. */
  readonly message: string;
  readonly retryable: boolean;
  /** Seconds after which a retry makes sense. */
  readonly retryAfter: number | null;
  /** For the log only. */
  readonly cause?: unknown;
}

interface FailureDetails {
  /** Only where it is not the usual one of the code; null says that the contract has none. */
  readonly providerCode?: string | null;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** Makes a failure; provider code and retryable come from OCR_ERRORS unless details say otherwise. */
export function ocrFailure(code: OcrErrorCode, message: string, details: FailureDetails = {}): OcrFailure {
  const facts = factsOf(code);
  const { providerCode = facts.providerCodes[0] ?? null, retryAfter = null } = details;
  const failure = {
    kind: 'failure',
    code,
    providerCode,
    message,
    retryable: facts.retryable,
    retryAfter,
  } as const;
  return details.cause === undefined ? failure : { ...failure, cause: details.cause };
}

function factsOf(code: OcrErrorCode): OcrErrorFacts {
  const facts = OCR_ERRORS.find((row) => row.code === code);
  if (facts === undefined) {
    throw new Error(`OCR_ERRORS has no row for ${code}`);
  }
  return facts;
}
