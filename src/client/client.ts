import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import { GraphqlRequestError } from './graphql-request-error.js';
import { readData } from './read-data.js';
import { requestBody } from './request-body.js';

export { GraphqlRequestError, type GraphqlResponseError } from './graphql-request-error.js';

type HttpHeaders = Readonly<Record<string, string>>;

export interface LicenseQlClientOptions {
  /** Example: `https://licences.example.com/graphql`. In a browser a path of the page's own origin will do. */
  readonly endpoint: string | URL;
  /** In place of the global one, for example to set a time limit. */
  readonly fetch?: typeof globalThis.fetch;
  /** Sent with every request; a function is asked each time, for example for a fresh token. */
  readonly headers?: HttpHeaders | (() => HttpHeaders | Promise<HttpHeaders>);
}

/** A generated document, of either kind that GraphQL Code Generator writes: a tree, or (`documentMode: string`) text. */
// biome-ignore lint/complexity/noBannedTypes: a TypedDocumentString is an object that extends String
type TypedDocument<TData, TVariables> = DocumentTypeDecoration<TData, TVariables> & (DocumentNode | String);

export interface RequestOptions {
  /** Ends the request; `execute` then rejects with a GraphqlRequestError whose `cause` is the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Operations without variables are called without them. */
type Arguments<TVariables> =
  TVariables extends Record<string, never>
    ? [variables?: TVariables, options?: RequestOptions]
    : [variables: TVariables, options?: RequestOptions];

export interface LicenseQlClient {
  /**
   * Runs a generated document, such as `RecognizeDriverLicenseDocument` or one of your own, and resolves to its
   * data. A `File` or `Blob` among the variables is sent as a multipart request. Rejects with a
   * GraphqlRequestError when nothing answers, when the answer has `errors`, or when it is no GraphQL response.
   */
  execute<TData, TVariables>(
    document: TypedDocument<TData, TVariables>,
    ...args: Arguments<TVariables>
  ): Promise<TData>;
}

/** A small client for browsers and for Node 20 or newer. */
export function createLicenseQlClient(options: LicenseQlClientOptions): LicenseQlClient {
  return {
    async execute<TData, TVariables>(
      document: TypedDocument<TData, TVariables>,
      ...[variables, { signal } = {}]: Arguments<TVariables>
    ): Promise<TData> {
      const { headers, body } = requestBody({ query: textOf(document), variables: variables ?? {} });
      const init = { method: 'POST', headers: { ...(await ownHeaders(options)), ...headers }, body };
      const response = await send(options, signal === undefined ? init : { ...init, signal });
      // The type is made from the document by the code generator, and the server answers what is asked.
      return (await readData(response)) as TData;
    },
  };
}

// biome-ignore lint/complexity/noBannedTypes: see TypedDocument
function textOf(document: DocumentNode | String): string {
  return 'kind' in document ? print(document) : document.toString();
}

async function ownHeaders({ headers = {} }: LicenseQlClientOptions): Promise<HttpHeaders> {
  const own = typeof headers === 'function' ? await headers() : headers;
  return { accept: 'application/graphql-response+json, application/json', ...own };
}

async function send({ endpoint, fetch }: LicenseQlClientOptions, init: RequestInit): Promise<Response> {
  try {
    return await (fetch ?? globalThis.fetch)(endpoint, init);
  } catch (cause) {
    throw new GraphqlRequestError('Expected an answer, got none.', { cause });
  }
}
