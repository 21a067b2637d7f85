import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Writes one line for each request: what it was, how it ended, how long it took. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const durationMs = Math.round(reply.elapsedTime);
    request.log.info({ ...whatWasAsked(request), status: reply.statusCode, durationMs }, 'request answered');
    done();
  });
  app.addHook('onRequestAbort', async (request) => {
    request.log.info(whatWasAsked(request), 'request aborted by the client');
  });
}

/** Without the query: GET requests carry GraphQL variables there. */
function whatWasAsked({ method, url }: FastifyRequest) {
  return { method, path: url.split('?', 1)[0] };
}
