import { setTimeout } from 'node:timers/promises';
import pLimit, { type LimitFunction } from 'p-limit';
import type { Dispatcher } from 'undici';
import type { CircuitState, PageOutcome, PageRequest, RecognitionEngine } from '../engine.js';
import { createAuthorizer } from './authorization/create-authorizer.js';
import { projectIdFrom } from './authorization/project-id.js';
import { type CircuitSettings, DEFAULT_CIRCUIT, ProviderCircuit } from './calls/circuit.js';
import { openConnections } from './calls/connections.js';
import { ProviderClient, type Recognized } from './calls/provider-client.js';
import { requestBody } from './calls/request-body.js';
import { type RetryPolicy, withRetries } from './calls/retries.js';
import { TimeBudget } from './calls/time-budget.js';
import { ProviderError } from './failures/provider-error.js';
import { timedOut } from './failures/transport-error.js';
import type { HuaweiEngineSettings } from './huawei-settings.js';
import { toPages } from './pages/to-pages.js';

/** What tests replace, so that they wait for nothing. */
export interface HuaweiEngineParts extends Pick<RetryPolicy, 'sleep' | 'random'> {
  readonly now: () => Date;
  readonly circuit: CircuitSettings;
  /** Milliseconds for one call of IAM, whoever waits for it. */
  readonly iamTimeoutMs: number;
}

const REAL_PARTS: HuaweiEngineParts = {
  sleep: (milliseconds) => setTimeout(milliseconds),
  random: Math.random,
  now: () => new Date(),
  circuit: DEFAULT_CIRCUIT,
  // IAM answers within a second or two: one that does not in this time is better asked anew.
  iamTimeoutMs: 10_000,
};

/** An engine that has licences read by the OCR service of Huawei Cloud, or by one with the same contract. */
export function createHuaweiEngine(
  settings: HuaweiEngineSettings,
  parts: Partial<HuaweiEngineParts> = {},
): RecognitionEngine {
  return new HuaweiEngine(settings, { ...REAL_PARTS, ...parts });
}

class HuaweiEngine implements RecognitionEngine {
  readonly name = 'huawei';
  readonly acceptsUrls = true;
  /** Batches are only ways to get here: the limit is on calls, so that a slow one holds up no others. */
  readonly concurrentBatches = Number.POSITIVE_INFINITY;
  readonly #settings: HuaweiEngineSettings;
  readonly #retries: RetryPolicy;
  readonly #connections: Dispatcher;
  readonly #client: ProviderClient;
  readonly #circuit: ProviderCircuit<Recognized>;
  readonly #limit: LimitFunction;

  constructor(settings: HuaweiEngineSettings, { now, circuit, iamTimeoutMs, ...backoff }: HuaweiEngineParts) {
    this.#settings = settings;
    this.#retries = { maxAttempts: settings.maxAttempts, ...backoff };
    this.#connections = openConnections(settings);
    this.#client = createClient(settings, this.#connections, { now, iamTimeoutMs });
    this.#circuit = new ProviderCircuit(circuit);
    this.#limit = pLimit(settings.concurrency);
  }

  circuit(): CircuitState {
    return this.#circuit.state;
  }

  /** Nothing is asked in advance: a service that cannot start while the provider is down helps nobody. */
  async ready(): Promise<void> {}

  recognize(batch: readonly PageRequest[]): Promise<readonly PageOutcome[]> {
    return Promise.all(batch.map((request) => this.#readPicture(request)));
  }

  async close(): Promise<void> {
    await this.#connections.close();
    this.#circuit.close();
  }

  async #readPicture(request: PageRequest): Promise<PageOutcome> {
    const budget = new TimeBudget(this.#settings.timeoutMs);
    try {
      // Asked before waiting for a turn as well: calls that are still running may take long to fail.
      this.#circuit.requireNotOpen();
      const result = await this.#limit(() => this.#call(request, budget));
      return toPages(result, request.pages);
    } catch (error) {
      if (error instanceof ProviderError) {
        return error.failure;
      }
      throw error;
    } finally {
      budget.close();
    }
  }

  async #call(request: PageRequest, budget: TimeBudget): Promise<Recognized> {
    if (budget.signal.aborted) {
      throw timedOut(budget.signal.reason);
    }
    return this.#circuit.run(() => {
      const body = requestBody(request);
      const attempt = () => this.#client.recognize(body, budget.signal);
      return withRetries(attempt, this.#retries, budget);
    });
  }
}

function createClient(
  settings: HuaweiEngineSettings,
  connections: Dispatcher,
  { now, iamTimeoutMs }: Pick<HuaweiEngineParts, 'now' | 'iamTimeoutMs'>,
): ProviderClient {
  const timing = { timeoutMs: iamTimeoutMs, now: () => now().getTime() };
  const authorizer = createAuthorizer(settings, connections, timing);
  const projectId = projectIdFrom(settings.projectId, { connections, authorizer, timing });
  return new ProviderClient(settings, { connections, authorizer, projectId, now });
}
