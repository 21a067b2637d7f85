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
  const html = renderAltair({ baseURL: ASSETS, serveInitialOptionsInSeperateRequest: OPTIONS_SCRIPT });
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.method === 'GET' && request.headers.accept?.includes('text/html')) {
      return reply.type('text/html').send(html);
    }
  };
}

function startScript(examples: readonly Example[]): string {
  // Altair shows the window that it opened last, which should be the first example.
  const windows = examples.map(asWindow).reverse();
  const script = renderInitSnippet({ ...COMMON_OPTIONS, initialWindows: windows });
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
