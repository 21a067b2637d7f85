import CircuitBreaker from 'opossum';
import { OcrErrorCode, ocrFailure } from '../../../license/failure.js';
import type { CircuitState } from '../../engine.js';
import { ProviderError } from '../failures/provider-error.js';

export interface CircuitSettings {
  /** Milliseconds back over which calls are counted. */
  readonly windowMs: number;
  /** Calls within the window below which it never opens. */
  readonly minimumCalls: number;
  /** More failures than this open it. */
  readonly failurePercentage: number;
  /** Milliseconds from opening until one call may try again. */
  readonly openMs: number;
}

/** A quiet service must not lock itself out for a handful of bad calls, a busy one must notice in seconds. */
export const DEFAULT_CIRCUIT: CircuitSettings = {
  windowMs: 30_000,
  minimumCalls: 10,
  failurePercentage: 50,
  openMs: 10_000,
};

/** Stops calling a provider that only fails, so that callers learn at once and the provider can recover. */
export class ProviderCircuit<Result> {
  readonly #breaker: CircuitBreaker<[call: () => Promise<Result>], Result>;
  readonly #openMs: number;
  #openedAt = 0;

  constructor({ windowMs, minimumCalls, failurePercentage, openMs }: CircuitSettings) {
    this.#openMs = openMs;
    this.#breaker = new CircuitBreaker((call) => call(), {
      timeout: false, // the time budget of the call is the limit
      rollingCountTimeout: windowMs,
      volumeThreshold: minimumCalls,
      errorThresholdPercentage: failurePercentage,
      resetTimeout: openMs,
      rollingPercentilesEnabled: false,
      errorFilter: (error) => !(error instanceof ProviderError && error.isOutage),
    });
    this.#breaker.on('open', () => {
      this.#openedAt = performance.now();
    });
  }

  get state(): CircuitState {
    if (this.#breaker.opened) return 'open';
    return this.#breaker.halfOpen ? 'half-open' : 'closed';
  }

  /** @throws ProviderError where the call does, and at once, without calling, while the circuit is open */
  async run(call: () => Promise<Result>): Promise<Result> {
    try {
      return await this.#breaker.fire(call);
    } catch (error) {
      const isRejection = error instanceof Error && 'code' in error && error.code === 'EOPENBREAKER';
      throw isRejection ? this.#rejection(error) : error;
    }
  }

  /** @throws ProviderError while the circuit is open */
  requireNotOpen(): void {
    if (this.#breaker.opened) {
      throw this.#rejection();
    }
  }

  /** Ends its timers. */
  close(): void {
    this.#breaker.shutdown();
  }

  #rejection(cause?: Error): ProviderError {
    const leftMs = this.#openedAt + this.#openMs - performance.now();
    const message = 'The OCR provider failed on most of the latest calls and is not called for a while.';
    const retryAfter = Math.max(1, Math.ceil(leftMs / 1000));
    const details = { providerCode: null, retryAfter, cause };
    return new ProviderError(ocrFailure(OcrErrorCode.PROVIDER_UNAVAILABLE, message, details));
  }
}
