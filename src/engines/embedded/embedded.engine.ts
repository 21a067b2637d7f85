import { OcrErrorCode } from '../../license/error-codes.js';
import { type OcrFailure, ocrFailure } from '../../license/failure.js';
import { findModelFiles } from '../../models/find-model-files.js';
import { locateModelFiles, type ModelFiles } from '../../models/model-files.js';
import type { InlinePicture } from '../../pictures/source.js';
import type { PageOutcome, PageRequest, RecognitionEngine } from '../engine.js';
import { ownBytes } from './picture-bytes.js';
import type { PictureTimes } from './picture-clock.js';
import { prepareModels } from './prepare-models.js';
import { moduleBeside } from './thread-modules.js';
import { ReadingTimeout } from './time-limits.js';
import { WorkerPool } from './worker-pool.js';
import type { ReadAnswer } from './worker-protocol.js';

/** Far beyond what any picture takes. */
const DEFAULT_TIMEOUT_MS = 30_000;
/** Far beyond what one computation of a model takes, also on a machine with too much to do. */
const DEFAULT_GRACE_MS = 30_000;

export interface EmbeddedEngineSettings {
  /** Pictures read at the same time; each takes a thread and models of its own. */
  readonly workers: number;
  /** Milliseconds for one picture, from when a worker takes it up; 30 seconds by default. */
  readonly timeoutMs?: number;
  /** Milliseconds more after which a worker that hangs is ended from outside; 30 seconds by default. */
  readonly graceMs?: number;
  /** Where other models than those of the installed package are. */
  readonly modelsDirectory?: string | undefined;
  /** Another worker, with a reader of its own. */
  readonly workerModule?: URL;
  /** Told of workers that ended although they had no picture to read; a warning of the process by default. */
  readonly onWorkerLost?: (error: Error) => void;
  /** Told where the time went, once for each picture that a worker came to an end with. Takes none by default. */
  readonly onPictureRead?: ((times: PictureTimes) => void) | undefined;
}

/** Starts an engine that reads licences in this process, in worker threads; it is ready when ready() says so. */
export function createEmbeddedEngine(settings: EmbeddedEngineSettings): RecognitionEngine {
  return new EmbeddedEngine(settings);
}

interface InlineRequest extends PageRequest {
  readonly picture: InlinePicture;
}

class EmbeddedEngine implements RecognitionEngine {
  readonly name = 'embedded';
  readonly acceptsUrls = false;
  readonly concurrentBatches: number;
  readonly #pool: Promise<WorkerPool>;
  readonly #onPictureRead: (times: PictureTimes) => void;

  constructor(settings: EmbeddedEngineSettings) {
    this.concurrentBatches = settings.workers;
    this.#onPictureRead = settings.onPictureRead ?? (() => {});
    this.#pool = startPool(settings);
    // ready() and recognize() reject with it; until one is called it must not end the process.
    this.#pool.catch(() => {});
  }

  async ready(): Promise<void> {
    (await this.#pool).requireOpen();
  }

  async recognize(batch: readonly PageRequest[]): Promise<readonly PageOutcome[]> {
    const requests = batch.map(requireInline);
    const pool = await this.#pool;
    pool.requireOpen();
    return Promise.all(requests.map((request) => this.#read(pool, request)));
  }

  async #read(pool: WorkerPool, request: InlineRequest): Promise<PageOutcome> {
    const { outcome, times } = await readPicture(pool, request);
    if (times !== undefined) this.#onPictureRead(times);
    return outcome;
  }

  async close(): Promise<void> {
    const [start] = await Promise.allSettled([this.#pool]);
    if (start.status === 'fulfilled') {
      await start.value.close();
    }
  }
}

async function startPool(settings: EmbeddedEngineSettings): Promise<WorkerPool> {
  const models = await modelFiles(settings);
  return WorkerPool.start({
    count: settings.workers,
    workerModule: settings.workerModule ?? moduleBeside(import.meta.url, 'worker'),
    setup: {
      models,
      // Another worker has a reader of its own.
      ...(settings.workerModule === undefined ? { prepared: await prepareModels(models) } : {}),
      timeoutMs: settings.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      takesTimes: settings.onPictureRead !== undefined,
    },
    graceMs: settings.graceMs ?? DEFAULT_GRACE_MS,
    onThreadLost: settings.onWorkerLost ?? ((error) => process.emitWarning(error)),
  });
}

/** Found, and checked as far as files can be, once here and not in each worker. */
function modelFiles({ modelsDirectory }: EmbeddedEngineSettings): Promise<ModelFiles> {
  return modelsDirectory === undefined ? locateModelFiles() : findModelFiles(modelsDirectory);
}

function requireInline(request: PageRequest): InlineRequest {
  const { picture } = request;
  if (picture.kind === 'url') {
    throw new TypeError('the embedded engine expects the bytes or the Base64 of a picture, got a URL');
  }
  return { ...request, picture };
}

async function readPicture(pool: WorkerPool, request: InlineRequest): Promise<ReadAnswer> {
  const { pages, returnIssuingAuthority } = request;
  try {
    const bytes = ownBytes(request.picture);
    return await pool.read({ bytes, options: { pages, returnIssuingAuthority } });
  } catch (cause) {
    return { outcome: failureOf(cause) };
  }
}

function failureOf(cause: unknown): OcrFailure {
  if (cause instanceof ReadingTimeout) {
    return ocrFailure(OcrErrorCode.TIMEOUT, 'The picture was not read within the time allowed.', { cause });
  }
  // Not retryable: a picture that ends its worker would most likely end the next one as well.
  const message = 'Reading the picture failed: the worker ended meanwhile.';
  return ocrFailure(OcrErrorCode.RECOGNITION_FAILED, message, { cause });
}
