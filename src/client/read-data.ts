import { GraphqlRequestError, type GraphqlResponseError } from './graphql-request-error.js';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlResponseError[];
}

/** The data of a GraphQL response. Rejects with a GraphqlRequestError when it has errors or is none. */
export async function readData(response: Response): Promise<unknown> {
  const { data, errors = [] } = await readAnswer(response);
  const [first] = errors;
  if (first !== undefined) throw new GraphqlRequestError(first.message, { status: response.status, errors });
  if (data === undefined || data === null) throw notGraphql(response);
  return data;
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text().catch((cause: unknown) => {
    throw new GraphqlRequestError('Expected a whole answer, got a part.', { status: response.status, cause });
  });
  const answer = parse(text, response);
  if (typeof answer !== 'object' || answer === null) throw notGraphql(response);
  return answer;
}

function parse(text: string, response: Response): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notGraphql(response, cause);
  }
}

function notGraphql(response: Response, cause?: unknown): GraphqlRequestError {
  const { status, headers } = response;
  const type = headers.get('content-type') ?? 'no content type';
  const message = `Expected a GraphQL response, got HTTP ${status} with ${type}.`;
  return new GraphqlRequestError(message, { status, cause });
}
