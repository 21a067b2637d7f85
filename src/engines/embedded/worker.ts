import { workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { loadPageReader } from './load-page-reader.js';
import { serveReader } from './serve-reader.js';
import type { WorkerSetup } from './worker-protocol.js';

// The workers are what runs in parallel: more threads within one would only take turns with the others. And no
// two pictures are alike, so that libvips' cache of results would keep pictures of people for nothing.
sharp.concurrency(1);
sharp.cache(false);

// The pool starts this module with a WorkerSetup and nothing else.
const setup = workerData as WorkerSetup;

// Awaited here because a thread counts as ready to work as soon as its module is evaluated.
export default await serveReader(loadPageReader({ ...setup.models, ...setup.prepared }), setup);
