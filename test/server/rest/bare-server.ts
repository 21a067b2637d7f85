import fastify from 'fastify';
import type { Lifecycle } from '../../../src/server/lifecycle.js';
import { serveRest } from '../../../src/server/rest/route.js';

/** The operation alone, without credentials, over recognition that finds an empty page. */
export async function bareServer(lifecycle: Lifecycle = { phase: 'ready' }) {
  const app = fastify();
  const page = { kind: 'back', medium: 'PAPER', fields: [] };
  const door = { recognize: async () => page };
  await serveRest(app, {
    credentials: { authTokens: [], accessKeys: [] },
    bodyLimitBytes: 1024,
    lifecycle,
    openDoor: () => door as never, // a page has more, of which nothing is looked at
  });
  return app;
}
