import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import type { RecognitionEngine } from '../engines/engine.js';
import type { GraphqlContext } from '../graphql/context.js';
import { createApollo } from './graphql/apollo.js';
import { GRAPHQL_PATH, serveGraphql } from './graphql/route.js';
import { createHttp } from './http.js';
import { type Lifecycle, refuseWhenStopping, serveHealth } from './lifecycle.js';
import { logFailure, watchFailures } from './logging/failure-log.js';
import { createLogger } from './logging/logger.js';
import { measuredEngine } from './metrics/measured-engine.js';
import { Metrics } from './metrics/metrics.js';
import { serveMetrics } from './metrics/route.js';
import { servePage } from './page/page.js';
import { playgroundPage, servePlaygroundAssets } from './playground/playground.js';
import { createRecognition, type Recognition } from './recognition.js';
import { serveRest } from './rest/route.js';
import { loadSamples, type Samples, sampleFinder, serveSamples } from './samples.js';
import { serviceFacts } from './service-facts.js';

export interface ServerOptions {
  readonly config: Config;
  /** Belongs to the server from now on, which closes it. */
  readonly engine: RecognitionEngine;
  readonly logger?: FastifyBaseLogger;
}

export interface RunningServer {
  /** Of the API, e.g. http://127.0.0.1:4000/graphql. */
  readonly url: string;
  /** Takes no more requests, finishes those that run, then frees everything. */
  close(): Promise<void>;
}

/**
 * Listens at once, so that health can be asked for while the models load; what needs the engine waits for
 * it. Rejects when the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, engine, logger = createLogger(config.logLevel) } = options;
  const lifecycle: Lifecycle = { phase: 'starting' };
  const metrics = new Metrics();
  const recognition = createRecognition(config, measuredEngine(engine, metrics));
  const app = await createHttp(config, logger, lifecycle);
  serveHealth(app, lifecycle, engine);
  metrics.watch(engine, recognition.service);
  serveMetrics(app, metrics);
  const samples = await loadSamples();
  serveSamples(app, samples);
  const openDoor = doorOpener(recognition, samples, metrics);
  const service = await serviceFacts(config, engine);
  await serveApi(app, config, lifecycle, (request) => ({ recognition: openDoor(request), service }));
  const { bodyLimitBytes } = config.http;
  await serveRest(app, { credentials: config.rest, bodyLimitBytes, lifecycle, openDoor });
  await app.listen({ host: config.http.host, port: config.http.port });
  becomeReady(engine, lifecycle, logger);
  return { url: urlOf(app), close: closeOnce(app, recognition, lifecycle) };
}

/** A door to recognition for each HTTP request, which logs and counts what fails there. */
function doorOpener({ service }: Recognition, samples: Samples, metrics: Metrics) {
  return (request: FastifyRequest): GraphqlContext['recognition'] => {
    const door = service.createLoader({ ownPicture: sampleFinder(samples, request) });
    return watchFailures(door, (failure) => {
      logFailure(failure, request.log);
      metrics.countFailure(failure);
    });
  };
}

async function serveApi(
  app: FastifyInstance,
  config: Config,
  lifecycle: Lifecycle,
  createContext: (request: FastifyRequest) => GraphqlContext,
): Promise<void> {
  const apollo = createApollo(app.log);
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const onRequest = [refuseWhenStopping(lifecycle)];
  if (config.http.playground) {
    await servePlaygroundAssets(app);
    onRequest.push(playgroundPage());
    await servePage(app);
  }
  await serveGraphql(app, config, { apollo, createContext, onRequest });
}

function becomeReady(engine: RecognitionEngine, lifecycle: Lifecycle, log: FastifyBaseLogger): void {
  const ready = () => {
    if (lifecycle.phase === 'starting') lifecycle.phase = 'ready';
  };
  engine.ready().then(ready, (error) => log.error({ err: error }, 'the engine cannot start'));
}

function urlOf(app: FastifyInstance): string {
  const address = app.addresses()[0];
  if (typeof address !== 'object') {
    throw new Error(`Expected an IP address to listen on, got ${typeof address}`);
  }
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}${GRAPHQL_PATH}`;
}

/** A second call waits for the first. */
function closeOnce(app: FastifyInstance, recognition: Recognition, lifecycle: Lifecycle) {
  let closing: Promise<void> | undefined;
  const close = async () => {
    lifecycle.phase = 'stopping';
    await app.close();
    await recognition.close();
  };
  return () => {
    closing ??= close();
    return closing;
  };
}
