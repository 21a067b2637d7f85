import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createLicenseQlClient } from '../../dist/client/client.js';
import { RecognizeDriverLicenseDocument } from '../../dist/client/gen/graphql.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The built service in a process of its own. */
export class Service {
  private constructor(
    private readonly child: ChildProcess,
    private readonly client: ReturnType<typeof createLicenseQlClient>,
    /** Of `performance`. */
    readonly startedAt: number,
  ) {}

  /** Resolves when it says that it is ready. */
  static async start(workers: number): Promise<Service> {
    const startedAt = performance.now();
    const env = { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'error', EMBEDDED_WORKERS: String(workers) };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface(child.stdout)) {
      const [origin] = /http:\S+/.exec(line) ?? [];
      if (origin === undefined) continue;
      const endpoint = new URL('/graphql', origin).href;
      return new Service(child, createLicenseQlClient({ endpoint }), startedAt);
    }
    throw new Error('Expected the service to print its address, but it ended.');
  }

  /** Which page it is does not matter: a page is there. */
  async read(bytes: Uint8Array): Promise<void> {
    const image = new Blob([new Uint8Array(bytes)]);
    const input = { image, side: 'AUTO', returnIssuingAuthority: true } as const;
    await this.client.execute(RecognizeDriverLicenseDocument, { input });
  }

  /** Bytes in memory now, and at most so far (RSS). Linux only. */
  async memory(): Promise<{ now: number; peak: number }> {
    const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8');
    const bytes = (entry: string) =>
      Number(new RegExp(`^${entry}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024;
    return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
  }

  async stop(): Promise<void> {
    this.child.kill();
    await once(this.child, 'exit');
  }
}

/** Starts the service for `work`, and stops it whatever happens. */
export async function withService<Result>(workers: number, work: (service: Service) => Promise<Result>) {
  const service = await Service.start(workers);
  try {
    return await work(service);
  } finally {
    await service.stop();
  }
}
