import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RecognitionEngine } from '../engines/engine.js';
import { sendError } from './http-errors.js';

/** starting: models are loading; ready: everything answers; stopping: only what runs is finished. */
type Phase = 'starting' | 'ready' | 'stopping';

export interface Lifecycle {
  phase: Phase;
}

/**
 * `/healthz`: the process lives. `/readyz`: it can answer requests, which it cannot while the circuit to a
 * remote service is open. Fixed bodies, so that nothing leaks.
 */
export function serveHealth(
  app: FastifyInstance,
  lifecycle: Lifecycle,
  engine: Pick<RecognitionEngine, 'circuit'>,
): void {
  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const circuit = engine.circuit?.();
    const isReady = lifecycle.phase === 'ready' && circuit !== 'open';
    const status = isReady ? 'ready' : 'unavailable';
    return reply.code(isReady ? 200 : 503).send(circuit === undefined ? { status } : { status, circuit });
  });
}

/** For routes that start work: once stopping, requests on connections that are still open get a 503. */
export function refuseWhenStopping(lifecycle: Lifecycle) {
  return async (_request: FastifyRequest, reply: FastifyReply) => {
    if (lifecycle.phase === 'stopping') {
      return sendError(reply, 503, 'The service is stopping; ask another instance or try again.');
    }
  };
}

/**
 * An idle keep-alive connection would hold up the stop until it times out. Answers that begin now tell the client to
 * close; those whose headers were sent before the stop cannot, and are cut off from more requests when they end.
 */
export function closeConnectionsWhenStopping(app: FastifyInstance, lifecycle: Lifecycle): void {
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (lifecycle.phase === 'stopping') {
      reply.header('connection', 'close');
    }
    done();
  });
  app.addHook('onResponse', (request, _reply, done) => {
    if (lifecycle.phase === 'stopping') {
      request.raw.socket.end();
    }
    done();
  });
}

/**
 * Browsers open connections in advance. Node's server waits for such a one as if a request were running on
 * it; this ends those on which nothing was ever sent.
 */
export function endUnusedConnectionsOnClose(app: FastifyInstance): void {
  const sockets = new Set<Socket>();
  app.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  app.addHook('preClose', async () => {
    for (const socket of sockets) {
      if (socket.bytesRead === 0) socket.destroy();
    }
  });
}
