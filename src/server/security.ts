import type { OutgoingHttpHeaders } from 'node:http';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import { type FastifyInstance, fastify } from 'fastify';
import type { Config } from '../config/config.js';
import { REQUEST_ID_HEADER } from './request-id.js';

const API_POLICY = { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] };

/**
 * As loose as the playground needs and no looser: it sets styles from scripts, shows inlined icons and
 * starts its editor's workers from blobs. Nothing of another host may be loaded or called.
 */
const PLAYGROUND_POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
  'frame-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'", 'data:'],
  'worker-src': ["'self'", 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
};

/** Sets the security headers of every answer, and opens the API to web pages of the configured origins. */
export async function secure(app: FastifyInstance, http: Config['http']): Promise<void> {
  const headers = await securityHeaders(http.playground ? PLAYGROUND_POLICY : API_POLICY);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  if (http.corsOrigins.length > 0) {
    const origin = http.corsOrigins === '*' ? '*' : [...http.corsOrigins];
    await app.register(cors, { origin, methods: ['GET', 'POST'], exposedHeaders: [REQUEST_ID_HEADER] });
  }
}

/** Asked of helmet once: to put the same headers together for each answer takes it 4 % of the computing. */
async function securityHeaders(directives: Record<string, string[]>): Promise<OutgoingHttpHeaders> {
  const once = fastify();
  // The service speaks plain HTTP: telling browsers to upgrade would break it where no TLS stands before it.
  const policy = { useDefaults: false, directives };
  await once.register(helmet, { contentSecurityPolicy: policy, strictTransportSecurity: false });
  once.get('/', async (_request, reply) => reply.raw.getHeaders());
  const { body } = await once.inject('/');
  return JSON.parse(body);
}
