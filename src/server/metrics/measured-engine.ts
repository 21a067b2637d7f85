import type { RecognitionEngine } from '../../engines/engine.js';
import type { Metrics } from './metrics.js';

/** The same engine, whose batches are counted and timed. */
export function measuredEngine(engine: RecognitionEngine, metrics: Metrics): RecognitionEngine {
  const { name, acceptsUrls, concurrentBatches } = engine;
  return {
    name,
    acceptsUrls,
    concurrentBatches,
    recognize: async (batch) => {
      const end = metrics.startBatch(batch.length);
      return engine.recognize(batch).finally(end);
    },
    ready: () => engine.ready(),
    close: () => engine.close(),
  };
}
