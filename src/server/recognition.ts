import type { Config } from '../config/config.js';
import type { RecognitionEngine } from '../engines/engine.js';
import { createDownloader } from '../pictures/download/downloader.js';
import { MAX_BASE64_LENGTH } from '../pictures/inline-picture.js';
import { RecognitionService } from '../recognition/recognition.service.js';

/** What the longest Base64 text stands for; a file that comes as it is may be no larger. */
export const MAX_PICTURE_BYTES = (MAX_BASE64_LENGTH / 4) * 3;

/** The way from a picture to a page, with everything that it owns. */
export interface Recognition {
  readonly service: RecognitionService;
  /** Finishes what runs, then frees everything, the engine too. */
  close(): Promise<void>;
}

export function createRecognition(
  { downloads, recognition }: Config,
  engine: RecognitionEngine,
): Recognition {
  const downloader = createDownloader({
    timeoutMs: downloads.timeoutSeconds * 1000,
    maxBytes: MAX_PICTURE_BYTES,
    maxRedirects: downloads.maxRedirects,
    allowedHosts: downloads.allowedHosts,
  });
  const service = new RecognitionService({
    engine,
    downloader,
    maxWaiting: recognition.queueLimit,
    now: () => new Date(),
  });
  return {
    service,
    close: async () => {
      await service.close();
      await downloader.close();
      await engine.close();
    },
  };
}
