import type { FastifyRequest } from 'fastify';
import { HttpError } from '../http-errors.js';

/** A preValidation hook: Apollo runs all operations of an HTTP batch at once, however many they are. */
export function batchLimiter(maxOperations: number) {
  return async ({ body }: FastifyRequest): Promise<void> => {
    if (Array.isArray(body) && body.length > maxOperations) {
      throw new HttpError(400, `A batch may have ${maxOperations} operations; this one has ${body.length}.`);
    }
  };
}
