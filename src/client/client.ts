import type { TypedDocumentString } from './gen/graphql.js';
import { GraphqlRequestError, type GraphqlResponseError } from './graphql-request-error.js';
import { requestBody } from './request-body.js';

export { GraphqlRequestError, type GraphqlResponseError } from './graphql-request-error.js';

export interface LicenseQlClientOptions {
  /** Example: `https://licences.example.com/graphql` */
  readonly endpoint: string | URL;
  /** In place of the global one, for example to add credentials or a time limit. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Operations without variables are called without them. */
type VariablesArgument<TVariables> =
  TVariables extends Record<string, never> ? [variables?: TVariables] : [variables: TVariables];

export interface LicenseQlClient {
  /**
   * Runs a generated document, such as `RecognizeDriverLicenseDocument`, and resolves to its data. A `File` or
   * `Blob` as `image` is sent as a multipart request. Rejects with a GraphqlRequestError when the answer has
   * `errors` or is no GraphQL response, and with what `fetch` throws when there is no answer.
   */
  execute<TData, TVariables>(
    document: TypedDocumentString<TData, TVariables>,
    ...[variables]: VariablesArgument<TVariables>
  ): Promise<TData>;
}

/** A small client without dependencies, for browsers and for Node 20 or newer. */
export function createLicenseQlClient(options: LicenseQlClientOptions): LicenseQlClient {
  const { endpoint, fetch: send = globalThis.fetch } = options;
  return {
    async execute<TData, TVariables>(
      document: TypedDocumentString<TData, TVariables>,
      ...[variables]: VariablesArgument<TVariables>
    ): Promise<TData> {
      const { headers, body } = requestBody(document.toString(), variables ?? {});
      const accept = 'application/graphql-response+json, application/json';
      const response = await send(endpoint, { method: 'POST', headers: { accept, ...headers }, body });
      // The type is made from the document by the code generator, and the server answers what is asked.
      return (await readData(response)) as TData;
    },
  };
}

async function readData(response: Response): Promise<unknown> {
  const { data, errors = [] } = await readAnswer(response);
  const [first] = errors;
  if (first !== undefined) throw new GraphqlRequestError(first.message, { status: response.status, errors });
  if (data === undefined || data === null) throw notGraphql(response);
  return data;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlResponseError[];
}

async function readAnswer(response: Response): Promise<Answer> {
  const answer: unknown = await response.json().catch((cause: unknown) => {
    throw notGraphql(response, cause);
  });
  if (typeof answer !== 'object' || answer === null) throw notGraphql(response);
  return answer;
}

function notGraphql(response: Response, cause?: unknown): GraphqlRequestError {
  const { status, headers } = response;
  const type = headers.get('content-type') ?? 'no content type';
  const message = `Expected a GraphQL response, got HTTP ${status} with ${type}.`;
  return new GraphqlRequestError(message, { status, cause });
}
