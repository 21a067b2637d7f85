#!/usr/bin/env node
import { type Command, parseCommand, USAGE, UsageError } from './command.js';

/** What is not needed is not loaded: `--help` would wait for the models' runtime otherwise. */
async function run(command: Command): Promise<void> {
  switch (command.name) {
    case 'help':
      process.stdout.write(USAGE);
      return;
    case 'version':
      process.stdout.write(`${await (await import('../server/service-facts.js')).packageVersion()}\n`);
      return;
    case 'serve':
      return (await import('./serve.js')).serve();
    case 'recognize':
      process.exitCode = await (await import('./recognize.js')).recognize(command);
  }
}

function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`licenseql: ${message}\n${error instanceof UsageError ? `\n${USAGE}` : ''}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

/** Whoever reads the results may stop early, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  await run(parseCommand(process.argv.slice(2)));
} catch (error) {
  fail(error);
}
