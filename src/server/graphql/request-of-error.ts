import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { GraphqlContext } from '../../graphql/context.js';

type LoggingRequest = Pick<FastifyRequest, 'id' | 'log'>;

/** What a resolver gets, and what the server needs to tell to whom an error belongs. */
export interface HttpContext extends GraphqlContext {
  readonly request: LoggingRequest;
}

/**
 * Apollo's formatError is not told which request an error belongs to; its plugins are, just before. Not an
 * AsyncLocalStorage: under Node.js 20 it slows down every promise of the process, which cost a fifth of the
 * computing for a request with a small picture.
 */
export class RequestOfError {
  readonly #requests = new WeakMap<object, LoggingRequest>();

  readonly #listener: GraphQLRequestListener<HttpContext> = {
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors) this.#requests.set(error, contextValue.request);
    },
  };

  /** Notes the request of each error. */
  readonly plugin: ApolloServerPlugin<HttpContext> = { requestDidStart: async () => this.#listener };

  /** Undefined for what goes wrong before there is an operation. */
  of(error: unknown): LoggingRequest | undefined {
    return error instanceof Error ? this.#requests.get(error) : undefined;
  }
}
