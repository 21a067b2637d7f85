import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Config } from '../config/config.js';
import { answerErrorsAsGraphql } from './http-errors.js';
import { closeConnectionsWhenStopping, endUnusedConnectionsOnClose, type Lifecycle } from './lifecycle.js';
import { logRequests } from './logging/request-log.js';
import { echoRequestId, requestId } from './request-id.js';
import { secure } from './security.js';

/** For receiving one request. Node's own limit is off under Fastify, and a slow sender would hold a place. */
const REQUEST_TIMEOUT_MS = 120_000;

/** The HTTP server without the API: ids, log lines, security headers, and errors that clients can read. */
export async function createHttp(
  config: Config,
  loggerInstance: FastifyBaseLogger,
  lifecycle: Lifecycle,
): Promise<FastifyInstance> {
  const { bodyLimitBytes } = config.http;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestId,
    bodyLimit: bodyLimitBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Health must be told as long as connections are open; the API refuses by itself.
    return503OnClosing: false,
  });
  echoRequestId(app);
  logRequests(app);
  closeConnectionsWhenStopping(app, lifecycle);
  endUnusedConnectionsOnClose(app);
  answerErrorsAsGraphql(app, bodyLimitBytes);
  await secure(app, config.http);
  return app;
}
