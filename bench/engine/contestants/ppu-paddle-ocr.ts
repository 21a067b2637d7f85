import { PaddleOcrService } from 'ppu-paddle-ocr';
import type { Threads } from '../protocol.js';
import type { Contestant } from './contestant.js';
import { characters, modelFiles, ownArrayBuffer, sessionOptions } from './models.js';

/** With its own settings for everything but models and threads; its cache of results would defeat the purpose. */
export async function createPpuPaddleOcr(threads: Threads): Promise<Contestant> {
  const files = await modelFiles();
  const dictionary = Buffer.from((await characters(files)).join('\n'));
  const { detection, recognition } = files;
  const service = new PaddleOcrService({
    model: { detection, recognition, charactersDictionary: ownArrayBuffer(dictionary) },
    session: { executionProviders: ['cpu'], ...sessionOptions(threads) },
  });
  await service.initialize();
  return {
    async read({ bytes }) {
      const { text } = await service.recognize(ownArrayBuffer(bytes), { noCache: true });
      return { kind: 'text', text };
    },
    async readAll(tasks) {
      await service.batchRecognize(
        tasks.map(({ bytes }) => ownArrayBuffer(bytes)),
        { noCache: true },
      );
    },
  };
}
