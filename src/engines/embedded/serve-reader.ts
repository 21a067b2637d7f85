import { parentPort, threadId } from 'node:worker_threads';
import { OcrErrorCode } from '../../license/error-codes.js';
import { ocrFailure } from '../../license/failure.js';
import { decodePicture } from '../../pictures/decode/decode-picture.js';
import type { PageOutcome } from '../engine.js';
import type { PageReader } from './page-reader.js';
import { PictureClock } from './picture-clock.js';
import { inStoredPixels } from './stored-pixels.js';
import type { ReadAnswer, ReadJob, WorkerNotice, WorkerSetup } from './worker-protocol.js';

/**
 * Makes this thread serve a pool with a reader; resolves to what the pool calls for each job, once the reader
 * is loaded. Whatever goes wrong with one picture is the outcome of that picture.
 */
export async function serveReader(loading: Promise<PageReader>, setup: WorkerSetup) {
  const reader = await loading;
  notify({ kind: 'loaded', threadId });
  return async (job: ReadJob): Promise<ReadAnswer> => {
    notify({ kind: 'started', threadId, jobId: job.id });
    const timer = setTimeout(() => giveUp(job), setup.timeoutMs);
    try {
      return setup.takesTimes ? await timed(reader, job, setup) : { outcome: await readPicture(reader, job) };
    } finally {
      clearTimeout(timer);
    }
  };
}

/**
 * The thread ends by itself, since a reader cannot be told to stop and ending a thread from outside while
 * onnxruntime computes aborts the whole process. A timer comes in between two computations only.
 */
function giveUp({ id }: ReadJob): void {
  notify({ kind: 'gaveUp', threadId, jobId: id });
  process.exit();
}

async function timed(reader: PageReader, job: ReadJob, { models }: WorkerSetup): Promise<ReadAnswer> {
  const clock = new PictureClock();
  const outcome = await readPicture(reader, job, clock);
  return { outcome, times: clock.stop(models) };
}

async function readPicture(
  reader: PageReader,
  { bytes, options }: ReadJob,
  clock?: PictureClock,
): Promise<PageOutcome> {
  try {
    const picture = await decodePicture(bytes);
    clock?.decoded();
    if ('kind' in picture) return picture;
    return inStoredPixels(await reader.read(picture, options), picture);
  } catch (cause) {
    return ocrFailure(OcrErrorCode.RECOGNITION_FAILED, 'Reading the picture failed.', { cause });
  }
}

function notify(notice: WorkerNotice): void {
  parentPort?.postMessage(notice);
}
