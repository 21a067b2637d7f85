import { availableParallelism } from 'node:os';
import { createEmbeddedEngine } from '../../../dist/engines/embedded/embedded.engine.js';
import { loadPageReader } from '../../../dist/engines/embedded/load-page-reader.js';
import type { PageOutcome, RecognitionEngine } from '../../../dist/engines/engine.js';
import { decodePicture } from '../../../dist/pictures/decode/decode-picture.js';
import type { Reading, Task, Threads } from '../protocol.js';
import type { Contestant } from './contestant.js';
import { modelFiles } from './models.js';

const WANTED = { pages: 'ALL', returnIssuingAuthority: true } as const;

/** The engine as the service uses it, with one worker or as many as there are cores. */
export async function createEngine(threads: Threads): Promise<Contestant> {
  const engine = createEmbeddedEngine({ workers: threads === 'one' ? 1 : availableParallelism() });
  await engine.ready();
  return {
    read: (task) => recognise(engine, task),
    readAll: async (tasks) => {
      await Promise.all(tasks.map((task) => recognise(engine, task)));
    },
  };
}

/** What runs inside a worker, without the worker: its computations can be watched. */
export async function createReader(): Promise<Contestant> {
  const reader = await loadPageReader(await modelFiles());
  return {
    async read({ bytes }) {
      const picture = await decodePicture(bytes);
      return toReading('kind' in picture ? picture : await reader.read(picture, WANTED));
    },
  };
}

async function recognise(engine: RecognitionEngine, { bytes }: Task): Promise<Reading> {
  const picture = { kind: 'bytes', bytes } as const;
  const [outcome] = await engine.recognize([{ picture, ...WANTED }]);
  if (outcome === undefined) throw new Error('Expected one outcome, got none.');
  return toReading(outcome);
}

function toReading(outcome: PageOutcome): Reading {
  return { kind: 'pages', pages: outcome.kind === 'pages' ? outcome.pages : [] };
}
