/** What was sent: the text of the document, and its variables, in which a `Blob` stands for a file. */
export interface Operation {
  readonly text: string;
  readonly variables: { readonly input: { readonly image?: unknown; readonly url?: unknown } };
}

/** The variables as JSON, with `image` in place of a file: JSON has no files, but the API takes `data:` URLs too. */
export function variablesText({ variables }: Operation, image: string): string {
  return JSON.stringify(variables, (_name, value) => (value instanceof Blob ? image : value), 2);
}

export function hasFile({ variables }: Operation): boolean {
  return variables.input.image instanceof Blob;
}

/** A command that sends the same from a shell; a file is looked for by its name in the current folder. */
export function curlText(operation: Operation, endpoint: string, fileName: string): string {
  const query = operation.text.replaceAll(/\s+/g, ' ').trim();
  const { variables } = operation;
  if (!hasFile(operation)) {
    const body = JSON.stringify({ query, variables });
    return curl(endpoint, ['-H', quote('content-type: application/json')], ['-d', quote(body)]);
  }
  // As the GraphQL multipart request specification says: null in the place of the file, then where it goes.
  const operations = JSON.stringify({ query, variables }, (_name, value) =>
    value instanceof Blob ? null : value,
  );
  return curl(
    endpoint,
    ['-H', quote('apollo-require-preflight: 1')],
    ['-F', quote(`operations=${operations}`)],
    ['-F', quote('map={"0":["variables.input.image"]}')],
    ['-F', quote(`0=@${fileName}`)],
  );
}

function curl(endpoint: string, ...options: readonly string[][]): string {
  return [`curl ${quote(endpoint)}`, ...options.map((option) => option.join(' '))].join(' \\\n  ');
}

/** For a POSIX shell, where nothing but the quote itself has a meaning between single quotes. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The beginning of a long text, so that a page need not lay out megabytes of Base64. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}
