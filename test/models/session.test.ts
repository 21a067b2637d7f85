import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { describe, expect, it } from 'vitest';
import { DETECTION } from '../../src/models/detection/preset.js';
import { locateModelFiles } from '../../src/models/model-files.js';
import { type Inference, loadModel } from '../../src/models/session.js';

const CHANNEL = 'licenseql:inference';

describe('loadModel', () => {
  it('tells the inference channel of each computation: model, sizes of the input, time', async () => {
    const { detection } = await locateModelFiles();
    const model = await loadModel(detection, DETECTION.shape);
    const told: unknown[] = [];
    const listen = (message: unknown) => told.push(message);
    subscribe(CHANNEL, listen);
    await model.run([1, 3, 64, 32], (input) => input.fill(0));
    unsubscribe(CHANNEL, listen);
    await model.run([1, 3, 32, 32], (input) => input.fill(0));
    await model.release();
    const expected: Inference = {
      model: 'ch_PP-OCRv4_det_infer.onnx',
      dims: [1, 3, 64, 32],
      milliseconds: expect.any(Number),
    };
    expect(told).toEqual([expected]);
  });
});
