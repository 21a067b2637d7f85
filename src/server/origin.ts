import type { FastifyRequest } from 'fastify';

/** Name, IPv4 or bracketed IPv6 address, and port. A path, a query or a password would change what URLs mean. */
const PLAIN_HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * The address under which the client reached this service, from its Host header; null when that is missing
 * or no plain host. The scheme may be wrong behind a proxy that ends TLS.
 */
export function requestOrigin(request: Pick<FastifyRequest, 'headers' | 'protocol'>): URL | null {
  const { host = '' } = request.headers;
  const text = `${request.protocol}://${host}`;
  return PLAIN_HOST.test(host) && URL.canParse(text) ? new URL(text) : null;
}
