import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import { createSchema } from '../../graphql/schema.js';
import { createDocumentStore } from './document-store.js';
import { createFormatError } from './format-error.js';
import { type HttpContext, RequestOfError } from './request-of-error.js';

/**
 * Ten times the introspection query of the playground, the largest that a client of this schema sends; yet
 * few enough that one document cannot ask for hundreds of pictures under hundreds of aliases.
 */
const MAX_TOKENS = 2000;

/**
 * The GraphQL server, not yet started. What depends on NODE_ENV by default is set here, so that the service
 * behaves the same everywhere. Answers are not kept, nor documents that may hold data of a person.
 */
export function createApollo(log: FastifyBaseLogger): ApolloServer<HttpContext> {
  const requestOfError = new RequestOfError();
  return new ApolloServer<HttpContext>({
    schema: createSchema(),
    logger: log,
    formatError: createFormatError(log, requestOfError),
    parseOptions: { maxTokens: MAX_TOKENS },
    allowBatchedHttpRequests: true,
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    persistedQueries: false,
    documentStore: createDocumentStore(),
    stopOnTerminationSignals: false,
    plugins: [
      requestOfError.plugin,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
}
