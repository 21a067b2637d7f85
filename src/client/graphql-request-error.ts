/** One entry of `errors` in a GraphQL response. */
export interface GraphqlResponseError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  /** `code` tells kinds of errors apart, for example `BAD_USER_INPUT`. */
  readonly extensions?: { readonly code?: string; readonly [key: string]: unknown };
}

interface RequestErrorDetails {
  readonly status?: number;
  readonly errors?: readonly GraphqlResponseError[];
  readonly cause?: unknown;
}

/**
 * The request itself failed: no connection, a wrong query, no permission, a fault of the server. A picture that
 * could not be read is no such error: it is an `OcrFailure` in the data. What `fetch` or the JSON parser threw is
 * the `cause`.
 */
export class GraphqlRequestError extends Error {
  override readonly name = 'GraphqlRequestError';
  /** The HTTP status; undefined when nothing answered, or the request was aborted. */
  readonly status: number | undefined;
  /** What the server said; empty when the answer was not a GraphQL response, as from a proxy. */
  readonly errors: readonly GraphqlResponseError[];

  constructor(message: string, { status, errors = [], cause }: RequestErrorDetails) {
    super(message, { cause });
    this.status = status;
    this.errors = errors;
  }

  /** The code of the first error, for example `BAD_USER_INPUT`; undefined when the server gave none. */
  get code(): string | undefined {
    return this.errors[0]?.extensions?.code;
  }
}
