import type { Raster } from '../../pictures/raster.js';
import { loadModel, type Model } from '../session.js';
import { type CharacterReading, decode } from './ctc.js';
import { loadDictionary } from './dictionary.js';
import { recognitionInput } from './preprocess.js';
import { RECOGNITION } from './preset.js';

/** Reads straightened crops of one line of text. */
export class Recognizer {
  private constructor(
    private readonly model: Model,
    private readonly dictionary: readonly string[],
  ) {}

  /** @throws Error with both numbers when the dictionary is not as long as the model has outputs */
  static async load(modelFile: string, dictionaryFile: string): Promise<Recognizer> {
    const dictionary = await loadDictionary(dictionaryFile);
    const model = await loadModel(modelFile, RECOGNITION.shape);
    const classes = model.outputShape.at(-1) ?? dictionary.length;
    if (classes !== dictionary.length) {
      throw new Error(
        `The recognition model has ${classes} outputs, the dictionary ${dictionary.length} entries.`,
      );
    }
    return new Recognizer(model, dictionary);
  }

  async recognize(crop: Raster): Promise<CharacterReading[]> {
    const { data, width, height } = recognitionInput(crop);
    const output = await this.model.run(data, [1, 3, height, width]);
    const [, steps = 0, classes = 0] = output.dims;
    const inCrop = width / crop.width;
    return decode({ data: output.data, steps, classes }, this.dictionary).map((character) => ({
      ...character,
      position: Math.min(1, character.position * inCrop),
    }));
  }
}
