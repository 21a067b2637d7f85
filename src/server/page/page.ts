import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { printEmittedSchema } from '../../graphql/print-schema.js';
import { sendError } from '../http-errors.js';

/** The same from src and from dist. */
const BUILT_PAGE = fileURLToPath(new URL('../../../dist/page/', import.meta.url));

/** Vite puts a hash of the content into the names of these, so that they never change. */
const HASHED = `${join('/', 'assets', '/')}`;
const FOREVER = 'public, max-age=31536000, immutable';

/** Scripts and styles from this host alone and none inline; pictures also from memory, where a visitor's are. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join(';');

/** Serves the page to try it at `/` and the schema that it links to. `folder`: where the page was built to. */
export async function servePage(app: FastifyInstance, folder = BUILT_PAGE): Promise<void> {
  serveSchema(app);
  if (await isThere(join(folder, 'index.html'))) {
    await app.register((scope) => serveBuilt(scope, folder));
  } else {
    app.get('/', async (_request, reply) =>
      sendError(reply, 404, 'The page is not built: run `npm run build`. The API is at /graphql.'),
    );
  }
}

async function serveBuilt(scope: FastifyInstance, folder: string): Promise<void> {
  scope.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', PAGE_POLICY);
  });
  await scope.register(fastifyStatic, {
    root: folder,
    // A route for each file that there is, so that every other address is a plain 404.
    wildcard: false,
    // The playground's files have decorated replies before.
    decorateReply: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      const isHashed = path.slice(folder.length - 1).startsWith(HASHED);
      response.header('cache-control', isHashed ? FOREVER : 'no-cache');
    },
  });
}

function serveSchema(app: FastifyInstance): void {
  let schema: string | undefined;
  app.get('/schema.graphql', async (_request, reply) => {
    // Printed when first asked for: at the start it would delay the first answer.
    schema ??= printEmittedSchema();
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(schema);
  });
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
