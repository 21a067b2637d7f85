import { existsSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { serveReader } from '../../../../src/engines/embedded/serve-reader.js';

/** Lives only once: ends with its first picture, and when started again finds that it cannot load. */
const token = join(process.env.LICENSEQL_TEST_DIRECTORY ?? '', 'lives');
if (!existsSync(token)) {
  throw new Error('no life left');
}
unlinkSync(token);

export default await serveReader(Promise.resolve({ read: async () => process.exit(3) }), workerData);
