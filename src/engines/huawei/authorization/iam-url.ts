/** Address of an operation of IAM; a path that the endpoint has comes before the operation's. */
export function iamUrl(endpoint: URL, operation: string): URL {
  return new URL(endpoint.origin + endpoint.pathname.replace(/\/$/u, '') + operation);
}
