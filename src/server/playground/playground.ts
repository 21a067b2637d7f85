import fastifyStatic from '@fastify/static';
import {
  getDistDirectory,
  isSandboxFrame,
  type RenderOptions,
  renderAltair,
  renderInitSnippet,
  SANDBOX_FRAME_CSP,
} from 'altair-static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GRAPHQL_PATH } from '../graphql/route.js';
import { requestOrigin } from '../origin.js';
import { type Example, loadExamples } from './examples.js';

const ASSETS = '/altair/';
const OPTIONS_SCRIPT = 'initial_options.js';
const STORAGE_SCRIPT = 'keep_nothing.js';

/**
 * Altair writes answers and chosen pictures into the browser's database, whatever its options say. These are data of
 * persons, and the database is on a disk. Only what a user saves by hand into a collection is written; in place
 * of the rest an answer comes that means nothing, since Altair waits for one.
 */
const KEEP_NOTHING = `for (const method of ['add', 'put']) {
  const write = IDBObjectStore.prototype[method];
  IDBObjectStore.prototype[method] = function (...values) {
    return this.name === 'queryCollections' ? write.apply(this, values) : this.count();
  };
}
`;

/** Serves Altair's files and its start-up script from this process; no other host is asked for anything. */
export async function servePlaygroundAssets(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: getDistDirectory(),
    prefix: ASSETS,
    index: false,
    setHeaders: (response, path) => {
      // Scripts that a user writes into the playground run in this frame, apart from everything else.
      if (isSandboxFrame(path)) response.header('content-security-policy', SANDBOX_FRAME_CSP);
    },
  });
  app.get(`${ASSETS}${STORAGE_SCRIPT}`, async (_request, reply) =>
    reply.type('text/javascript').send(KEEP_NOTHING),
  );
  const examplesAt = await loadExamples();
  app.get(`${ASSETS}${OPTIONS_SCRIPT}`, async (request, reply) => {
    const origin = requestOrigin(request);
    // Without a usable host there is no address for the sample pictures, so the examples would not work.
    const script = startScript(origin === null ? [] : examplesAt(origin));
    return reply.type('text/javascript').header('cache-control', 'no-store').send(script);
  });
}

/** An onRequest hook: a browser that opens the API's address gets the playground. */
export function playgroundPage() {
  const altair = renderAltair({ baseURL: ASSETS, serveInitialOptionsInSeperateRequest: OPTIONS_SCRIPT });
  const html = altair.replace('<script', `<script src="${STORAGE_SCRIPT}"></script>\n    <script`);
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.method === 'GET' && request.headers.accept?.includes('text/html')) {
      return reply.type('text/html').send(html);
    }
  };
}

function startScript(examples: readonly Example[]): string {
  // Altair shows the window that it opened last, which should be the first example.
  const windows = examples.map(asWindow).reverse();
  const script = renderInitSnippet({ ...COMMON_OPTIONS, initialWindows: windows, preserveState: false });
  return script.replaceAll(`\`${GRAPHQL_PATH}\``, ENDPOINT_IN_BROWSER);
}

/**
 * Altair sends nothing to a relative address, and the absolute one is known in the browser alone: TLS may end
 * before this process.
 */
const ENDPOINT_IN_BROWSER = `new URL('${GRAPHQL_PATH}', location.href).href`;

const COMMON_OPTIONS: RenderOptions = {
  endpointURL: GRAPHQL_PATH,
  // Sends multipart requests past the CSRF check.
  initialHeaders: { 'apollo-require-preflight': 'true' },
  disableAccount: true,
  persistedSettings: {
    disablePushNotification: true,
    'alert.disableUpdateNotification': true,
    'banners.disable': true,
    // Completion and the pages of documentation need the schema.
    'schema.reloadOnStart': true,
  },
};

function asWindow({ name, query, variables }: Example) {
  return {
    ...COMMON_OPTIONS,
    initialName: name,
    initialQuery: query,
    initialVariables: JSON.stringify(variables, null, 2),
  };
}
