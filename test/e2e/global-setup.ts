import type { TestProject } from 'vitest/node';
import { startServiceProcess } from '../docs/service-process.js';

declare module 'vitest' {
  interface ProvidedContext {
    serviceOrigin: string;
  }
}

/** One service for all files, since loading the models takes seconds. The tests' own picture hosts are on 127.0.0.1. */
export default async function setup(project: TestProject): Promise<() => Promise<unknown>> {
  const service = await startServiceProcess({ EMBEDDED_WORKERS: '2', DOWNLOAD_ALLOWED_HOSTS: '127.0.0.1' });
  project.provide('serviceOrigin', service.origin);
  return () => service.stop();
}
