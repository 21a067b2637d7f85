import { createLicenseQlClient } from '../client/client.js';
import { evaluate, type Progress } from './evaluate.js';
import { startLocalServer } from './local-server.js';
import { type EvalOptions, parseOptions, USAGE, UsageError } from './options.js';
import { jsonReport, textReport } from './report.js';

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options === null) {
    console.log(USAGE);
    return;
  }
  if (options.endpoint !== undefined) {
    return run(options, options.endpoint);
  }
  const server = await startLocalServer();
  try {
    await run(options, server.url);
  } finally {
    await server.close();
  }
}

async function run(options: EvalOptions, endpoint: string): Promise<void> {
  const scores = await evaluate(createLicenseQlClient({ endpoint }), options, showProgress);
  console.log(options.json ? jsonReport(scores, options) : textReport(scores, options));
}

/** On the error stream, so that the report can be piped. */
const showProgress: Progress = (done, total) => {
  if (process.stderr.isTTY) {
    process.stderr.write(`\r${done}/${total}${done === total ? '\n' : ''}`);
  }
};

try {
  await main();
} catch (error) {
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
