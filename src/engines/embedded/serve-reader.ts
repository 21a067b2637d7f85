import { parentPort, threadId } from 'node:worker_threads';
import { OcrErrorCode } from '../../license/error-codes.js';
import { ocrFailure } from '../../license/failure.js';
import { decodePicture } from '../../pictures/decode/decode-picture.js';
import type { PageOutcome } from '../engine.js';
import type { PageReader } from './page-reader.js';
import type { ReadJob, WorkerNotice } from './worker-protocol.js';

/**
 * Makes this thread serve a pool with a reader; resolves to what the pool calls for each job, once the reader
 * is loaded. Whatever goes wrong with one picture is the outcome of that picture.
 */
export async function serveReader(loading: Promise<PageReader>) {
  const reader = await loading;
  notify({ kind: 'loaded', threadId });
  return (job: ReadJob): Promise<PageOutcome> => {
    notify({ kind: 'started', threadId, jobId: job.id });
    return readPicture(reader, job);
  };
}

async function readPicture(reader: PageReader, { bytes, options }: ReadJob): Promise<PageOutcome> {
  try {
    const picture = await decodePicture(bytes);
    return 'kind' in picture ? picture : await reader.read(picture, options);
  } catch (cause) {
    return ocrFailure(OcrErrorCode.RECOGNITION_FAILED, 'Reading the picture failed.', { cause });
  }
}

function notify(notice: WorkerNotice): void {
  parentPort?.postMessage(notice);
}
