import { ConfigError, readConfig } from '../config/config.js';
import { createEngine } from '../create-engine.js';
import { createLogger } from '../server/logging/logger.js';
import { type RunningServer, startServer } from '../server/server.js';

/**
 * Starts the service from the environment. Standard output gets one line, when requests can be answered. What
 * keeps it from starting ends the process.
 */
export function serve(): Promise<void> {
  return start().catch(fail);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  const engine = createEngine(config, {
    onWorkerLost: (error) => logger.error({ err: error }, 'a worker ended and is replaced'),
    // The engine takes no times that nobody looks at.
    onPictureRead: logger.isLevelEnabled('debug')
      ? (times) => logger.debug(times, 'picture read')
      : undefined,
  });
  const server = await startServer({ config, engine, logger });
  stopOnSignals(server, config.http.shutdownTimeoutSeconds);
  await engine.ready();
  process.stdout.write(`LicenseQL is ready at ${server.url}\n`);
}

/** The first signal stops gracefully; a second one, or a stop that takes too long, ends the process at once. */
function stopOnSignals(server: RunningServer, timeoutSeconds: number): void {
  let stopping = false;
  const stop = () => {
    if (stopping) {
      giveUp('A second signal came before running requests were finished.');
    }
    stopping = true;
    setTimeout(
      giveUp,
      timeoutSeconds * 1000,
      `Requests still ran ${timeoutSeconds} s after the signal.`,
    ).unref();
    server.close().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

function giveUp(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

/** Nobody's picture is involved yet, so the error can be shown as it is. */
function fail(error: unknown): never {
  return giveUp(
    error instanceof ConfigError || !(error instanceof Error) ? String(error) : (error.stack ?? ''),
  );
}
