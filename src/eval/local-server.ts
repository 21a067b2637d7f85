import { readConfig } from '../config/config.js';
import { createEngine } from '../create-engine.js';
import { type RunningServer, startServer } from '../server/server.js';

/**
 * The service in this process, with the settings of the environment, on a free port that only this machine
 * can reach. Resolves when it can read pictures.
 */
export async function startLocalServer(): Promise<RunningServer> {
  const environment = { LOG_LEVEL: 'error', ...process.env, HOST: '127.0.0.1', PORT: '0' };
  const config = readConfig(environment);
  const engine = createEngine(config, { timeoutMs: 60_000 });
  const server = await startServer({ config, engine });
  try {
    await engine.ready();
    return server;
  } catch (error) {
    await server.close();
    throw error;
  }
}
