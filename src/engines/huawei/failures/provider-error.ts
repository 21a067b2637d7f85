import { OcrErrorCode, type OcrFailure } from '../../../license/failure.js';

interface ProviderErrorTraits {
  /** Whether the same call may be made once more for the same picture. */
  readonly repeatable?: boolean;
  /** Milliseconds that the provider asked to wait before that. */
  readonly pauseMs?: number;
  /** Whether the call was not let in: it may succeed with a new token. */
  readonly credentialsRefused?: boolean;
}

/** A call that failed: what its picture is answered with, and what may be tried before. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly repeatable: boolean;
  readonly pauseMs: number;
  readonly credentialsRefused: boolean;

  constructor(
    readonly failure: OcrFailure,
    { repeatable = false, pauseMs = 0, credentialsRefused = false }: ProviderErrorTraits = {},
  ) {
    super(failure.message);
    this.repeatable = repeatable;
    this.pauseMs = pauseMs;
    this.credentialsRefused = credentialsRefused;
  }

  /** Whether the provider is to blame, and not the picture, the account, or too much traffic. */
  get isOutage(): boolean {
    const { code } = this.failure;
    return code === OcrErrorCode.PROVIDER_UNAVAILABLE || code === OcrErrorCode.TIMEOUT;
  }
}
