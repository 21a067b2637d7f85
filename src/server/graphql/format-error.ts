import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { maskedError } from '../http-errors.js';
import { withoutValues } from './redact.js';
import type { RequestOfError } from './request-of-error.js';

/** The caller's own mistakes. Everything else is a bug here, and its message may hold anything. */
const CALLERS_MISTAKES: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * Decides what of an error a client sees. Apollo Server by itself sends the message of any thrown Error,
 * in production too.
 */
export function createFormatError(fallbackLog: FastifyBaseLogger, requestOfError: RequestOfError) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.code;
    if (!CALLERS_MISTAKES.has(code)) {
      return mask(formatted, error, requestOfError.of(error) ?? { id: 'unknown', log: fallbackLog });
    }
    const message = withoutValues(formatted.message, originalOf(error)?.message ?? null);
    return { ...formatted, message, extensions: { code } };
  };
}

function mask(
  { path, locations }: GraphQLFormattedError,
  error: unknown,
  request: Pick<FastifyRequest, 'id' | 'log'>,
): GraphQLFormattedError {
  request.log.error({ err: originalOf(error) ?? error, path: path?.join('.') }, 'unexpected error');
  const place = { ...(path && { path }), ...(locations && { locations }) };
  return { ...place, ...maskedError(request.id) };
}

/** The error that graphql-js wrapped. Not by instanceof: the package can be loaded twice, as ESM and CommonJS. */
function originalOf(error: unknown): Error | null {
  const original = error instanceof Error && 'originalError' in error ? error.originalError : null;
  return original instanceof Error ? original : null;
}
