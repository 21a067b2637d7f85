import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { InlinePicture } from '../pictures/source.js';
import { requestOrigin } from './origin.js';

/** The samples' bytes by the path under which they are served. */
export type Samples = ReadonlyMap<string, Buffer>;

const FILES = ['front.jpg', 'back.jpg', 'two-pages.jpg', 'landscape.jpg'];
const FOLDER = new URL('../../samples/', import.meta.url);

/** Reads the sample pictures into memory: wholly fictitious licences, and a landscape that is none. */
export async function loadSamples(): Promise<Samples> {
  const read = async (file: string) => [`/samples/${file}`, await readFile(new URL(file, FOLDER))] as const;
  return new Map(await Promise.all(FILES.map(read)));
}

export function serveSamples(app: FastifyInstance, samples: Samples): void {
  for (const [path, bytes] of samples) {
    app.get(path, async (_request, reply) => reply.type('image/jpeg').send(bytes));
  }
}

/**
 * The sample that a URL names on the very host which the request was sent to. It comes from memory: its
 * address is often private, and the service refuses to download from there. The scheme does not matter,
 * since TLS may end before this process.
 */
export function sampleFinder(samples: Samples, request: FastifyRequest) {
  return (url: URL): InlinePicture | undefined => {
    const bytes = url.host === requestOrigin(request)?.host ? samples.get(url.pathname) : undefined;
    return bytes === undefined ? undefined : { kind: 'bytes', bytes };
  };
}
