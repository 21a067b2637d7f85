import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Ends one request with a status below 500; the message is for the caller and holds nothing of the body. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  constructor(
    readonly statusCode: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const CODES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  404: 'NOT_FOUND',
  406: 'NOT_ACCEPTABLE',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  503: 'SERVICE_UNAVAILABLE',
};

/** Makes whatever fails outside GraphQL look like a GraphQL error, which is what clients here can read. */
export function answerErrorsAsGraphql(app: FastifyInstance, bodyLimitBytes: number): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      return sendMasked(error, request, reply);
    }
    return sendError(reply, status, messageOf(error, status, bodyLimitBytes));
  });
  app.setNotFoundHandler((_request, reply) =>
    sendError(reply, 404, 'Nothing is served here; the API is at /graphql.'),
  );
}

export function sendError(reply: FastifyReply, status: number, message: string): FastifyReply {
  const code = CODES[status] ?? 'BAD_REQUEST';
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

/** Own words instead of the library's, which may quote the body. */
function messageOf(error: FastifyError, status: number, bodyLimitBytes: number): string {
  if (error instanceof HttpError) {
    return error.message;
  }
  if (status === 413) {
    return `The request is too large: its body may have ${bodyLimitBytes} bytes.`;
  }
  if (status === 415) {
    return 'The content type must be application/json or multipart/form-data.';
  }
  return 'The request could not be read: its body must be valid JSON or a GraphQL multipart request.';
}

function sendMasked(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.log.error({ err: error }, 'unexpected error');
  return reply.code(500).send({ errors: [maskedError(request.id)] });
}

/** All that a client learns of a bug; the request id finds the rest in the log. */
export function maskedError(requestId: string) {
  return {
    message: 'Something went wrong inside the service. Its log tells more under the request id.',
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}
