import type { Dispatcher } from 'undici';
import { operationPath } from '../../../rest-contract/request.js';
import { type ResultBody, resultBody } from '../../../rest-contract/result.js';
import { authorized } from '../authorization/authorized.js';
import type { Authorizer } from '../authorization/authorizer.js';
import type { ProjectId } from '../authorization/project-id.js';
import { RefusalMemory } from '../authorization/refusal-memory.js';
import { IamRefusal } from '../failures/iam-refusal.js';
import { ProviderError } from '../failures/provider-error.js';
import { refusal } from '../failures/refusal.js';
import { unavailable } from '../failures/transport-error.js';
import type { HuaweiEngineSettings } from '../huawei-settings.js';
import { exchange, type OutgoingCall } from './exchange.js';
import { isSuccess, jsonIn, type Reply } from './reply.js';

export type Recognized = ResultBody['result'];

interface ClientParts {
  readonly connections: Dispatcher;
  readonly authorizer: Authorizer;
  readonly projectId: ProjectId;
  readonly now: () => Date;
}

/** The cloud locks a key after five refusals in a row, and some calls may be under way already. */
const TOLERATED_REFUSALS = 2;

/** One remote operation: RecognizeDriverLicense. */
export class ProviderClient {
  readonly #base: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #parts: ClientParts;
  readonly #refusals: RefusalMemory;

  constructor({ endpoint, enterpriseProjectId }: HuaweiEngineSettings, parts: ClientParts) {
    this.#base = endpoint.origin + endpoint.pathname.replace(/\/$/u, '');
    this.#headers = {
      'content-type': 'application/json',
      host: endpoint.host,
      ...(enterpriseProjectId === undefined ? {} : { 'enterprise-project-id': enterpriseProjectId }),
    };
    this.#parts = parts;
    this.#refusals = new RefusalMemory(() => parts.now().getTime(), TOLERATED_REFUSALS);
  }

  /** @throws ProviderError */
  async recognize(body: readonly Uint8Array[], signal: AbortSignal): Promise<Recognized> {
    if (this.#refusals.current !== undefined) {
      throw this.#refusals.current;
    }
    const projectId = await this.#parts.projectId(signal);
    const url = new URL(this.#base + operationPath(projectId));
    const call = { method: 'POST', url, headers: this.#headers, body, projectId } as const;
    try {
      return await authorized(this.#parts.authorizer, call, signal, (outgoing) =>
        this.#send(outgoing, signal),
      );
    } catch (error) {
      this.#learn(error);
      throw error;
    }
  }

  /** What IAM refuses is remembered where it is asked; a token refused once is only outdated. */
  #learn(error: unknown): void {
    if (error instanceof ProviderError && error.credentialsRefused && !(error instanceof IamRefusal)) {
      this.#refusals.learn(error);
    }
  }

  async #send(call: OutgoingCall, signal: AbortSignal): Promise<Recognized> {
    const reply = await exchange(this.#parts.connections, call, signal);
    if (!isSuccess(reply)) {
      throw refusal(reply, this.#parts.now());
    }
    this.#refusals.forget();
    return recognizedIn(reply);
  }
}

/** Checked here, where it comes in; members that the contract does not know are left out. */
function recognizedIn(reply: Reply): Recognized {
  const json = jsonIn(reply);
  if (json === undefined) {
    throw unavailable(`it answered with status ${reply.status} and something that is not JSON`);
  }
  const { data, error } = resultBody.safeParse(json);
  if (data === undefined) {
    // Paths only: what zod says of a value may quote it.
    const places = error.issues.map(({ path }) => path.join('.') || 'the body').join(', ');
    throw unavailable(`its answer breaks its contract at ${places}`);
  }
  return data.result;
}
