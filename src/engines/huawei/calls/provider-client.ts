import type { Dispatcher } from 'undici';
import { operationPath } from '../../../rest-contract/request.js';
import { type ResultBody, resultBody } from '../../../rest-contract/result.js';
import type { Authorization, Authorizer } from '../authorization/authorizer.js';
import { ProviderError } from '../failures/provider-error.js';
import { refusal } from '../failures/refusal.js';
import { unavailable } from '../failures/transport-error.js';
import type { HuaweiEngineSettings } from '../huawei-settings.js';
import { type OutgoingCall, post } from './post.js';
import { isSuccess, jsonIn, type Reply } from './reply.js';

export type Recognized = ResultBody['result'];

interface ClientParts {
  readonly connections: Dispatcher;
  readonly authorizer: Authorizer;
  readonly now: () => Date;
}

/** One remote operation: RecognizeDriverLicense. */
export class ProviderClient {
  readonly #url: URL;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #parts: ClientParts;

  constructor({ endpoint, projectId, enterpriseProjectId }: HuaweiEngineSettings, parts: ClientParts) {
    const base = endpoint.origin + endpoint.pathname.replace(/\/$/u, '');
    this.#url = new URL(base + operationPath(projectId));
    this.#headers = {
      'content-type': 'application/json',
      host: this.#url.host,
      ...(enterpriseProjectId === undefined ? {} : { 'enterprise-project-id': enterpriseProjectId }),
    };
    this.#parts = parts;
  }

  /**
   * Makes one call, and the same once more where only the token was outdated.
   * @throws ProviderError
   */
  async recognize(body: Uint8Array, signal: AbortSignal): Promise<Recognized> {
    const call = { url: this.#url, headers: this.#headers, body };
    const first = await this.#authorize(call, signal);
    try {
      return await this.#send(call, first, signal);
    } catch (error) {
      if (!(error instanceof ProviderError && error.tokenRefused && first.refused())) {
        throw error;
      }
      return await this.#send(call, await this.#authorize(call, signal), signal);
    }
  }

  #authorize(call: OutgoingCall & { body: Uint8Array }, signal: AbortSignal): Promise<Authorization> {
    return this.#parts.authorizer.authorize(call, signal);
  }

  async #send(call: OutgoingCall, { headers }: Authorization, signal: AbortSignal): Promise<Recognized> {
    const authorized = { ...call, headers: { ...call.headers, ...headers } };
    const reply = await post(this.#parts.connections, authorized, signal);
    if (!isSuccess(reply)) {
      throw refusal(reply, this.#parts.now());
    }
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
