import { createLicenseQlClient, type LicenseQlClient } from '../../src/client/client.js';
import { type Environment, readConfig } from '../../src/config/config.js';
import { createEngine } from '../../src/create-engine.js';
import { startServer } from '../../src/server/server.js';

export interface RealServer {
  readonly client: LicenseQlClient;
  /** Of the API. */
  readonly url: string;
  /** Where paths start, e.g. http://127.0.0.1:40123. */
  readonly origin: URL;
  close(): Promise<void>;
}

/** The service as it is run, with real models, on a free port; resolves when it can read pictures. */
export async function startRealServer(env: Environment = {}): Promise<RealServer> {
  const config = readConfig({ LOG_LEVEL: 'silent', EMBEDDED_WORKERS: '2', ...env, PORT: '0' });
  const engine = createEngine(config);
  const server = await startServer({ config, engine });
  await engine.ready();
  const client = createLicenseQlClient({ endpoint: server.url });
  return { client, url: server.url, origin: new URL('/', server.url), close: () => server.close() };
}
