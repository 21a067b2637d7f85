import Ocr from '@gutenye/ocr-node';
import type { Threads } from '../protocol.js';
import type { Contestant } from './contestant.js';
import { modelFiles, sessionOptions } from './models.js';

export async function createGutenye(threads: Threads): Promise<Contestant> {
  const { detection, recognition, dictionary } = await modelFiles();
  const ocr = await Ocr.create({
    models: { detectionPath: detection, recognitionPath: recognition, dictionaryPath: dictionary },
    onnxOptions: sessionOptions(threads),
  });
  return {
    async read({ bytes }) {
      // Declared as a path; it goes to sharp as it is, which takes bytes as well.
      const lines: readonly { text: string }[] = await ocr.detect(Buffer.from(bytes) as unknown as string);
      return { kind: 'text', text: lines.map(({ text }) => text).join('\n') };
    },
  };
}
