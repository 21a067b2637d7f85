import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  createEmbeddedEngine,
  type EmbeddedEngineSettings,
} from '../../../../src/engines/embedded/embedded.engine.js';
import type { PageOutcome, PageRequest, RecognitionEngine } from '../../../../src/engines/engine.js';
import { Base64Text } from '../../../../src/pictures/base64-text.js';
import type { InlinePicture } from '../../../../src/pictures/source.js';
import { ORDERS } from './orders.js';

// Each start of an engine starts threads that load their modules.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const OBEDIENT = new URL('./obedient.worker.ts', import.meta.url);
const FAILING = new URL('./failing.worker.ts', import.meta.url);
const MORTAL = new URL('./mortal.worker.ts', import.meta.url);

const engines: RecognitionEngine[] = [];

afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()));
});

function engineWith(workerModule: URL, settings: Partial<EmbeddedEngineSettings> = {}): RecognitionEngine {
  const engine = createEmbeddedEngine({ workers: 2, workerModule, ...settings });
  engines.push(engine);
  return engine;
}

/** A picture that orders something; `mark` comes back in the answer. */
async function pictureOf(order: keyof typeof ORDERS, mark = 0): Promise<Buffer> {
  const background = { r: ORDERS[order], g: mark, b: 0 };
  return sharp({ create: { width: 101, height: 103, channels: 3, background } })
    .png()
    .toBuffer();
}

function requestFor(picture: InlinePicture): PageRequest {
  return { picture, pages: 'BACK', returnIssuingAuthority: true };
}

type Order = readonly [name: keyof typeof ORDERS, mark?: number];

async function order(...orders: readonly Order[]): Promise<PageRequest[]> {
  const pictures = orders.map(([name, mark]) => pictureOf(name, mark));
  return (await Promise.all(pictures)).map((bytes) => requestFor({ kind: 'bytes', bytes }));
}

interface Answer {
  readonly threadId: number;
  readonly green: number;
  readonly options: unknown;
  readonly models: Record<string, string>;
  readonly takesTimes: boolean;
}

function answerIn(outcome: PageOutcome | undefined): Answer {
  if (outcome?.kind !== 'pages') {
    throw new Error(`expected pages, got ${outcome?.message}`, { cause: outcome?.cause });
  }
  return JSON.parse(outcome.pages[0]?.fields[0]?.text ?? '');
}

describe('The embedded engine', () => {
  let engine: RecognitionEngine;

  beforeAll(async () => {
    engine = createEmbeddedEngine({ workers: 2, workerModule: OBEDIENT });
    await engine.ready();
  });

  afterAll(async () => {
    await engine.close();
  });

  it('gives each picture its outcome, in the order of the batch', async () => {
    const marks = [9, 8, 7, 6, 5, 4, 3, 2, 1];
    const outcomes = await engine.recognize(await order(...marks.map((mark): Order => ['linger', mark])));
    expect(outcomes.map((outcome) => answerIn(outcome).green)).toEqual(marks);
  });

  it('reads in as many workers as it is told, and says that as many batches are worth running', async () => {
    const outcomes = await engine.recognize(await order(['linger'], ['linger'], ['linger'], ['linger']));
    expect(new Set(outcomes.map((outcome) => answerIn(outcome).threadId)).size).toBe(2);
    expect(engine.concurrentBatches).toBe(2);
  });

  it('hands the decoded picture, its options and the model files to the reader', async () => {
    const [outcome] = await engine.recognize(await order(['answer']));
    expect(outcome).toMatchObject({ pages: [{ image: { width: 101, height: 103 } }] });
    expect(answerIn(outcome)).toMatchObject({
      options: { pages: 'BACK', returnIssuingAuthority: true },
      models: { dictionary: expect.stringMatching(/ppocr_keys_v1\.txt$/) },
    });
  });

  it('reads Base64', async () => {
    const text = Base64Text.encode(await pictureOf('answer', 42));
    const [outcome] = await engine.recognize([requestFor({ kind: 'base64', text })]);
    expect(answerIn(outcome).green).toBe(42);
  });

  it('leaves the bytes of its caller as they are, so that one picture can be read twice', async () => {
    const bytes = await pictureOf('answer', 5);
    const before = Buffer.from(bytes);
    const request = requestFor({ kind: 'bytes', bytes });
    const outcomes = await engine.recognize([request, request]);
    expect(outcomes.map((outcome) => answerIn(outcome).green)).toEqual([5, 5]);
    expect(bytes.equals(before)).toBe(true);
  });

  it('gives an empty batch an empty answer', async () => {
    expect(await engine.recognize([])).toEqual([]);
  });

  it('takes an address for a bug of its caller', async () => {
    const remote = { kind: 'url', url: new URL('https://example.com/licence.jpg') } as const;
    const request = { picture: remote, pages: 'FRONT', returnIssuingAuthority: false } as const;
    await expect(engine.recognize([request])).rejects.toThrow(TypeError);
    expect(engine.acceptsUrls).toBe(false);
  });

  it('fails a picture alone when it is none', async () => {
    const text = requestFor({ kind: 'bytes', bytes: Buffer.from('no picture') });
    const outcomes = await engine.recognize([text, ...(await order(['answer', 7]))]);
    expect(outcomes[0]).toMatchObject({ kind: 'failure', providerCode: 'AIS.0102' });
    expect(answerIn(outcomes[1]).green).toBe(7);
  });

  it('fails a picture alone when reading it throws, with the error and its cause for the log', async () => {
    const outcomes = await engine.recognize(await order(['throw'], ['answer', 7]));
    expect(outcomes[0]).toMatchObject({
      code: 'RECOGNITION_FAILED',
      providerCode: 'AIS.0105',
      retryable: false,
      cause: { name: 'RangeError', message: 'told to throw', cause: { message: 'the reason' } },
    });
    expect(outcomes[0]).toHaveProperty('cause', expect.any(RangeError));
    expect(answerIn(outcomes[1]).green).toBe(7);
  });
});

describe('The times of a picture', () => {
  it('are told once for each, also for one that is none, and not for one that is given up', async () => {
    const onPictureRead = vi.fn();
    const engine = engineWith(OBEDIENT, { workers: 1, timeoutMs: 1000, onPictureRead });
    const text = requestFor({ kind: 'bytes', bytes: Buffer.from('no picture') });
    await engine.recognize([text, ...(await order(['linger'], ['dawdle'], ['answer']))]);
    expect(onPictureRead).toHaveBeenCalledTimes(3);
    expect(onPictureRead).toHaveBeenNthCalledWith(2, {
      decodingMs: expect.any(Number),
      detectionMs: 0,
      recognitionMs: 0,
      restMs: expect.any(Number),
      totalMs: expect.any(Number),
      detections: 0,
      lines: 0,
      cropWidth: 0,
    });
  });

  it('are not taken where nobody wants to know them', async () => {
    const [outcome] = await engineWith(OBEDIENT, { workers: 1 }).recognize(await order(['answer']));
    expect(answerIn(outcome).takesTimes).toBe(false);
  });
});

describe('A picture that costs its worker fails alone', () => {
  it.each(['exit', 'crash'] as const)(
    'when its worker ends (%s), and the next ones are read',
    async (end) => {
      const engine = engineWith(OBEDIENT, { workers: 1 });
      const first = await engine.recognize(await order(['answer', 1], [end], ['answer', 2]));
      expect(first[1]).toMatchObject({
        code: 'RECOGNITION_FAILED',
        retryable: false,
        cause: expect.any(Error),
      });
      expect([answerIn(first[0]).green, answerIn(first[2]).green]).toEqual([1, 2]);
      expect(answerIn(first[2]).threadId).not.toBe(answerIn(first[0]).threadId);
      await expect(engine.ready()).resolves.toBeUndefined();
    },
  );

  it.each(['dawdle', 'hang'] as const)(
    'when it takes too long (%s), and the next ones are read',
    async (way) => {
      const engine = engineWith(OBEDIENT, { workers: 1, timeoutMs: 1000, graceMs: 500 });
      const outcomes = await engine.recognize(await order([way], ['answer', 2]));
      expect(outcomes[0]).toMatchObject({ code: 'TIMEOUT', retryable: true });
      expect(answerIn(outcomes[1]).green).toBe(2);
    },
  );

  it('and is not held responsible for the time it waited for a worker', async () => {
    const engine = engineWith(OBEDIENT, { workers: 1, timeoutMs: 1000 });
    const outcomes = await engine.recognize(
      await order(...Array.from({ length: 30 }, (): Order => ['linger'])),
    );
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['pages']));
  });
});

describe('A worker that ends without a picture', () => {
  it('is told of and replaced', async () => {
    const onWorkerLost = vi.fn();
    const engine = engineWith(OBEDIENT, { workers: 1, onWorkerLost });
    const [before] = await engine.recognize(await order(['failLater']));
    await vi.waitFor(() => expect(onWorkerLost).toHaveBeenCalledOnce());
    expect(onWorkerLost).toHaveBeenCalledWith(expect.objectContaining({ message: 'failed afterwards' }));
    const [after] = await engine.recognize(await order(['answer']));
    expect(answerIn(after).threadId).not.toBe(answerIn(before).threadId);
  });

  it('and cannot be replaced makes the engine say so, and fails those that wait', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'licenseql-pool-'));
    await writeFile(join(directory, 'lives'), '');
    vi.stubEnv('LICENSEQL_TEST_DIRECTORY', directory);
    const onWorkerLost = vi.fn();
    const engine = engineWith(MORTAL, { workers: 1, onWorkerLost });
    const outcomes = await engine.recognize(await order(['answer'], ['answer']));
    expect(outcomes).toMatchObject([{ code: 'RECOGNITION_FAILED' }, { code: 'RECOGNITION_FAILED' }]);
    await vi.waitFor(() => expect(engine.ready()).rejects.toThrow('no reading thread is left'));
    expect(onWorkerLost).toHaveBeenCalledWith(expect.objectContaining({ message: 'no life left' }));
    vi.unstubAllEnvs();
    await rm(directory, { recursive: true });
  });
});

describe('Starting and closing the engine', () => {
  it('is ready once every worker has loaded', async () => {
    await expect(engineWith(OBEDIENT).ready()).resolves.toBeUndefined();
  });

  it('is never ready when the workers cannot load their models', async () => {
    const engine = engineWith(FAILING);
    await expect(engine.ready()).rejects.toThrow('the models do not fit');
    await expect(engine.recognize(await order(['answer']))).rejects.toThrow('the models do not fit');
  });

  it('is never ready when there are no models', async () => {
    const engine = engineWith(OBEDIENT, { modelsDirectory: join(tmpdir(), 'licenseql-no-such-directory') });
    await expect(engine.ready()).rejects.toThrow('licenseql-no-such-directory cannot be read');
  });

  it('finishes what runs and waits before it closes, and then reads no more', async () => {
    const engine = engineWith(OBEDIENT);
    await engine.ready();
    const reading = engine.recognize(await order(...Array.from({ length: 6 }, (): Order => ['linger'])));
    await engine.close();
    expect(new Set((await reading).map(({ kind }) => kind))).toEqual(new Set(['pages']));
    await expect(engine.recognize(await order(['answer']))).rejects.toThrow('closed');
    await expect(engine.ready()).rejects.toThrow('closed');
  });

  it('closes although a worker that gave up has not quite ended', async () => {
    const engine = engineWith(OBEDIENT, { timeoutMs: 200 });
    expect(await engine.recognize(await order(['dawdle']))).toMatchObject([{ code: 'TIMEOUT' }]);
    await expect(engine.close()).resolves.toBeUndefined();
  });

  it('can be closed while it starts, and twice', async () => {
    const engine = engineWith(OBEDIENT);
    await Promise.all([engine.close(), engine.close()]);
    await expect(engine.ready()).rejects.toThrow('closed');
  });
});
