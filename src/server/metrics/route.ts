import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.js';

/** `GET /metrics` for Prometheus, and the counting of every request answered. */
export function serveMetrics(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', ({ method, routeOptions }, { statusCode }, done) => {
    metrics.countRequest({ method, route: routeOptions.url ?? 'none', status: statusCode });
    done();
  });
  app.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.contentType).send(await metrics.text()),
  );
}
