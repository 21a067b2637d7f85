import { workerData } from 'node:worker_threads';
import { serveReader } from '../../../../src/engines/embedded/serve-reader.js';

export default await serveReader(Promise.reject(new Error('the models do not fit')), workerData);
