export const OcrErrorCode = {
  INVALID_PARAMETER: 'INVALID_PARAMETER',
  IMAGE_FORMAT_UNSUPPORTED: 'IMAGE_FORMAT_UNSUPPORTED',
  IMAGE_SIZE_OUT_OF_RANGE: 'IMAGE_SIZE_OUT_OF_RANGE',
  IMAGE_UNSUITABLE: 'IMAGE_UNSUITABLE',
  RECOGNITION_FAILED: 'RECOGNITION_FAILED',
  IMAGE_URL_UNREACHABLE: 'IMAGE_URL_UNREACHABLE',
  NOT_SUBSCRIBED: 'NOT_SUBSCRIBED',
  PROVIDER_UNAUTHORIZED: 'PROVIDER_UNAUTHORIZED',
  RATE_LIMITED: 'RATE_LIMITED',
  OVERLOADED: 'OVERLOADED',
  TIMEOUT: 'TIMEOUT',
  PROVIDER_UNAVAILABLE: 'PROVIDER_UNAVAILABLE',
} as const;
export type OcrErrorCode = (typeof OcrErrorCode)[keyof typeof OcrErrorCode];

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
