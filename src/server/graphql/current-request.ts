import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyRequest } from 'fastify';

/** Apollo's formatError is not told which request an error belongs to; this tells it. */
export const currentRequest = new AsyncLocalStorage<Pick<FastifyRequest, 'id' | 'log'>>();
