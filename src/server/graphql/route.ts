import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { Config } from '../../config/config.js';
import type { GraphqlContext } from '../../graphql/context.js';
import { batchLimiter } from './batch-limit.js';
import { acceptJson } from './json.js';
import { acceptMultipart, multipartReader } from './multipart.js';
import type { HttpContext } from './request-of-error.js';

export const GRAPHQL_PATH = '/graphql';

export interface GraphqlRoute {
  /** Started. */
  readonly apollo: ApolloServer<HttpContext>;
  /** Runs once per HTTP request, so that the operations of a batch share one loader. */
  readonly createContext: (request: FastifyRequest) => GraphqlContext;
  /** May answer in place of GraphQL. */
  readonly onRequest: onRequestAsyncHookHandler[];
}

/** GraphQL over GET and POST: JSON, HTTP batches and multipart requests. */
export async function serveGraphql(app: FastifyInstance, config: Config, route: GraphqlRoute): Promise<void> {
  const { maxInputsPerOperation } = config.recognition;
  const limits = { bodyLimitBytes: config.http.bodyLimitBytes, maxFiles: maxInputsPerOperation };
  acceptJson(app);
  await acceptMultipart(app, limits);
  const context = async (request: FastifyRequest) => ({ ...route.createContext(request), request });
  app.route({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    onRequest: route.onRequest,
    preValidation: [multipartReader(limits), batchLimiter(maxInputsPerOperation)],
    preHandler: keepNowhere,
    handler: fastifyApolloHandler(route.apollo, { context }),
  });
}

/** As Apollo's plugin for cache hints would say without any hints; it computes that from each field of each answer. */
function keepNowhere(_request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  reply.header('cache-control', 'no-store');
  done();
}
