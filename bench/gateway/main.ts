import { measureLatency } from './latency.js';
import { measureMemory } from './memory.js';
import { report, writeReport } from './report.js';
import { measureThroughput } from './throughput.js';

/** What LicenseQL adds to the service behind it. Takes two to three minutes; writes docs/benchmarks.md. */
async function main(): Promise<void> {
  const latency = await measureLatency();
  const memory = await measureMemory();
  const throughput = await measureThroughput();
  const text = report({ latency, memory, throughput });
  process.stdout.write(`${text}\n`);
  await writeReport(text);
}

await main();
