import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Config } from '../config/config.js';
import type { RecognitionEngine } from '../engines/engine.js';
import type { ServiceFacts } from '../graphql/context.js';
import { PICTURE_SIDE_PIXELS } from '../pictures/decode/picture-limits.js';
import { MAX_PICTURE_BYTES } from './recognition.js';

const PACKAGE = new URL('../../package.json', import.meta.url);
const packageFile = z.object({ version: z.string() });

/** What the service tells about itself. */
export async function serviceFacts(config: Config, engine: RecognitionEngine): Promise<ServiceFacts> {
  const limits = {
    maxImageBytes: MAX_PICTURE_BYTES,
    minImageSide: PICTURE_SIDE_PIXELS.min,
    maxImageSide: PICTURE_SIDE_PIXELS.max,
    imageFormats: ['JPEG', 'PNG', 'BMP', 'TIFF'],
    maxInputsPerOperation: config.recognition.maxInputsPerOperation,
  };
  return { version: await packageVersion(), engine: engine.name, limits };
}

/** Example: `1.2.3` */
export async function packageVersion(): Promise<string> {
  return packageFile.parse(JSON.parse(await readFile(PACKAGE, 'utf8'))).version;
}
