import type { Config } from './config/config.js';
import { createEmbeddedEngine, type EmbeddedEngineSettings } from './engines/embedded/embedded.engine.js';
import type { RecognitionEngine } from './engines/engine.js';
import { createHuaweiEngine } from './engines/huawei/huawei.engine.js';

/** What only an engine with workers of its own has use for. */
type WorkerOptions = Pick<EmbeddedEngineSettings, 'timeoutMs' | 'onWorkerLost' | 'onPictureRead'>;

/** The engine that the settings name; whoever asks for it closes it. */
export function createEngine({ engine }: Config, workerOptions: WorkerOptions = {}): RecognitionEngine {
  switch (engine.kind) {
    case 'embedded':
      return createEmbeddedEngine({ ...engine, ...workerOptions });
    case 'huawei':
      return createHuaweiEngine(engine.huawei);
  }
}
