import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphqlContext } from '../../graphql/context.js';
import { createSchema } from '../../graphql/schema.js';
import { createFormatError } from './format-error.js';

/**
 * Ten times the introspection query of the playground, the largest that a client of this schema sends; yet
 * few enough that one document cannot ask for hundreds of pictures under hundreds of aliases.
 */
const MAX_TOKENS = 2000;

/**
 * The GraphQL server, not yet started. What depends on NODE_ENV by default is set here, so that the service
 * behaves the same everywhere. Neither documents nor answers are kept: both may hold a picture, written
 * into the query.
 */
export function createApollo(log: FastifyBaseLogger): ApolloServer<GraphqlContext> {
  return new ApolloServer<GraphqlContext>({
    schema: createSchema(),
    logger: log,
    formatError: createFormatError(log),
    parseOptions: { maxTokens: MAX_TOKENS },
    allowBatchedHttpRequests: true,
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    persistedQueries: false,
    documentStore: null,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
}
