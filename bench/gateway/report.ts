import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import type { Latency } from './latency.js';
import type { Memory } from './memory.js';
import { MEGABYTE } from './picture.js';
import type { Throughput } from './throughput.js';

export interface Results {
  readonly latency: readonly Latency[];
  readonly memory: readonly Memory[];
  readonly throughput: readonly Throughput[];
}

const DOCUMENT = new URL('../../docs/benchmarks.md', import.meta.url);
const BEGIN = '<!-- bench:gateway begins: npm run bench:gateway writes these lines -->';
const END = '<!-- bench:gateway ends -->';

/** The results as Markdown. */
export function report({ latency, memory, throughput }: Results): string {
  return [
    machine(),
    table(
      ['picture', 'Base64', 'straight', 'through LicenseQL', 'added', 'target', ''],
      latency.map(latencyRow),
    ),
    table(
      ['Base64', 'in flight', 'idle', 'peak', 'a request', 'in Base64 lengths', 'target', ''],
      memory.map(memoryRow),
    ),
    table(
      ['server', 'requests a second', 'CPU a request', 'ratio', 'target', ''],
      throughput.map(throughputRow),
    ),
  ].join('\n\n');
}

/** Puts the report between the marks in the document, in place of the last one. */
export async function writeReport(text: string): Promise<void> {
  const document = await readFile(DOCUMENT, 'utf8');
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) {
    throw new Error(`Expected the marks "${BEGIN}" and "${END}" in docs/benchmarks.md`);
  }
  await writeFile(DOCUMENT, `${document.slice(0, begin)}${BEGIN}\n\n${text}\n\n${document.slice(end)}`);
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'an unknown CPU';
  const load = loadavg()[0]?.toFixed(1);
  return `${availableParallelism()} cores of ${model}, Node.js ${process.version}, load average at the end ${load}.`;
}

function latencyRow({
  fileBytes,
  base64Length,
  straightMs,
  throughMs,
  addedMs,
  targetMs,
}: Latency): string[] {
  return [
    megabytes(fileBytes),
    megabytes(base64Length),
    milliseconds(straightMs),
    milliseconds(throughMs),
    milliseconds(addedMs),
    `at most ${milliseconds(targetMs)}`,
    verdict(addedMs <= targetMs),
  ];
}

function memoryRow({ base64Length, inFlight, idleBytes, peakBytes, perRequest, ratio }: Memory): string[] {
  return [
    megabytes(base64Length),
    String(inFlight),
    megabytes(idleBytes),
    megabytes(peakBytes),
    megabytes(perRequest),
    ratio.toFixed(2),
    'at most 4',
    verdict(ratio <= 4),
  ];
}

/** The target is for the last server, which is ours. */
function throughputRow(load: Throughput, index: number, all: readonly Throughput[]): string[] {
  const { server, perSecond, cpuMicroseconds, ratio } = load;
  const judged = index === all.length - 1 ? ['at least 0.7', verdict(ratio >= 0.7)] : ['', ''];
  return [server, perSecond.toFixed(0), `${cpuMicroseconds.toFixed(0)} µs`, ratio.toFixed(2), ...judged];
}

function verdict(met: boolean): string {
  return met ? 'met' : 'missed';
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heading, heading.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
