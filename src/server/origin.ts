import type { FastifyRequest } from 'fastify';

/**
 * The address under which the client reached this service, from its Host header; null when that is missing
 * or no plain host. The scheme may be wrong behind a proxy that ends TLS.
 */
export function requestOrigin(request: Pick<FastifyRequest, 'headers' | 'protocol'>): URL | null {
  const text = `${request.protocol}://${request.headers.host}`;
  if (request.headers.host === undefined || !URL.canParse(text)) {
    return null;
  }
  const origin = new URL(text);
  // A host with a path, a query or a password in it would change what URLs built on it mean.
  return origin.href === `${origin.origin}/` ? origin : null;
}
