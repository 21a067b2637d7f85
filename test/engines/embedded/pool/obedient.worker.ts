import { setTimeout } from 'node:timers/promises';
import { threadId, workerData } from 'node:worker_threads';
import type { PageReader, ReadOptions } from '../../../../src/engines/embedded/page-reader.js';
import { serveReader } from '../../../../src/engines/embedded/serve-reader.js';
import type { PageOutcome } from '../../../../src/engines/engine.js';
import type { Raster } from '../../../../src/pictures/raster.js';
import { ORDERS } from './orders.js';

/** Does what the red of the first pixel orders, and answers with what it was given and where it ran. */
const obedientReader: PageReader = {
  async read(picture, options) {
    switch (picture.data[0]) {
      case ORDERS.throw:
        throw new RangeError('told to throw', { cause: new Error('the reason') });
      case ORDERS.exit:
        return process.exit(3);
      case ORDERS.crash:
        setImmediate(() => {
          throw new Error('told to crash');
        });
        return await setTimeout(60_000, answer(picture, options));
      case ORDERS.dawdle:
        return await setTimeout(60_000, answer(picture, options));
      case ORDERS.hang:
        for (;;);
      case ORDERS.failLater:
        setImmediate(() => {
          throw new Error('failed afterwards');
        });
        return answer(picture, options);
      case ORDERS.linger:
        return await setTimeout(50, answer(picture, options));
      default:
        return answer(picture, options);
    }
  },
};

function answer(picture: Raster, options: ReadOptions): PageOutcome {
  const { models, takesTimes } = workerData;
  const text = JSON.stringify({ threadId, options, green: picture.data[1], models, takesTimes });
  const image = { width: picture.width, height: picture.height, rotation: 0 };
  const fields = [{ field: 'RECORD', text, confidence: null, polygon: null }] as const;
  return { kind: 'pages', pages: [{ side: 'BACK', medium: 'PAPER', fields, warnings: [], image }] };
}

export default await serveReader(Promise.resolve(obedientReader), workerData);
