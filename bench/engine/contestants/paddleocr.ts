import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type OrtModule, PaddleOcrService } from 'paddleocr';
import sharp from 'sharp';
import type { Threads } from '../protocol.js';
import type { Contestant } from './contestant.js';
import { arrayBufferOf, characters, modelFiles, sessionOptions } from './models.js';

/**
 * It knows no PP-OCRv4 preset; that of the next version has the parameters that PP-OCRv4 was published with.
 * Decoding is left to its user.
 */
export async function createPaddleOcr(threads: Threads): Promise<Contestant> {
  const files = await modelFiles();
  const create = (model: ArrayBuffer) => InferenceSession.create(model, sessionOptions(threads));
  const service = await PaddleOcrService.createInstance({
    // Its types and onnxruntime's disagree about what is optional; it is made for onnxruntime.
    ort: { Tensor, InferenceSession: { create } } as unknown as OrtModule,
    modelPreset: 'PP-OCRv5_mobile',
    detection: { modelBuffer: await arrayBufferOf(files.detection) },
    recognition: {
      modelBuffer: await arrayBufferOf(files.recognition),
      charactersDictionary: await characters(files),
    },
  });
  return {
    async read({ bytes }) {
      const lines = await service.recognize(await decode(bytes));
      return { kind: 'text', text: lines.map(({ text }) => text).join('\n') };
    },
  };
}

async function decode(bytes: Uint8Array) {
  const pipeline = sharp(bytes).removeAlpha().toColourspace('srgb').raw();
  const { data, info } = await pipeline.toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
