/** What a GraphQL client is about to send. */
export interface GraphqlRequest {
  readonly query: string;
  /** Files are found at any depth. */
  readonly variables?: unknown;
  readonly operationName?: string | undefined;
}

export interface RequestBody {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData;
}

/** Where each file is among the variables: `variables.input.image`. One file may be in several places. */
type FilePaths = Map<Blob, string[]>;

/**
 * A JSON request, or a GraphQL multipart request if there is a file among the variables. For clients that cannot
 * send files by themselves: pass both on to `fetch`.
 */
export function requestBody({ query, variables, operationName }: GraphqlRequest): RequestBody {
  const files: FilePaths = new Map();
  const sent = { query, variables: withoutFiles(variables, 'variables', files), operationName };
  const operations = JSON.stringify(sent);
  if (files.size === 0) return { headers: { 'content-type': 'application/json' }, body: operations };
  // A browser sends a multipart form to any origin unasked, so Apollo Server wants a header that it does not.
  return { headers: { 'apollo-require-preflight': '1' }, body: multipartForm(operations, files) };
}

/** Puts null in the place of each file, as the multipart request specification says. */
function withoutFiles(value: unknown, path: string, files: FilePaths): unknown {
  if (value instanceof Blob) {
    files.set(value, [...(files.get(value) ?? []), path]);
    return null;
  }
  if (Array.isArray(value)) return value.map((item, index) => withoutFiles(item, `${path}.${index}`, files));
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutFiles(item, `${path}.${key}`, files)]));
}

/** Objects of a class, such as URL, know by themselves how to become JSON. */
function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The specification fixes the order: operations, map, files. */
function multipartForm(operations: string, files: FilePaths): FormData {
  const form = new FormData();
  form.append('operations', operations);
  form.append('map', JSON.stringify(Object.fromEntries([...files.values()].entries())));
  for (const [index, file] of [...files.keys()].entries()) {
    form.append(String(index), file);
  }
  return form;
}
