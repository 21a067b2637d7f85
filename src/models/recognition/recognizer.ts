import type { Raster } from '../../pictures/raster.js';
import { resized } from '../resize.js';
import { loadModel, type Model, type ModelOutput, tryModel } from '../session.js';
import { type CharacterReading, decode, type StepProbabilities } from './ctc.js';
import { loadDictionary } from './dictionary.js';
import { recognitionInput } from './preprocess.js';
import { RECOGNITION } from './preset.js';
import { areProbabilities, fromLogits } from './probabilities.js';

/** What models differ in. */
interface Traits {
  readonly dictionary: readonly string[];
  /** Of a crop, in pixels. */
  readonly height: number;
  readonly givesLogits: boolean;
}

/** Reads straightened crops of one line of text. */
export class Recognizer {
  private constructor(
    private readonly model: Model,
    private readonly traits: Traits,
  ) {}

  /**
   * @param dictionaryFile a text, or a model with the characters in its metadata
   * @throws Error when the model is none for recognition, or the dictionary is not as long as the model has outputs
   */
  static async load(modelFile: string, dictionaryFile: string): Promise<Recognizer> {
    const model = await loadModel(modelFile, RECOGNITION.shape);
    const height = model.inputShape[2] ?? RECOGNITION.height;
    const output = await tryModel(model, [1, 3, height, RECOGNITION.minWidth], [1, null, null]);
    const tried = stepsOf(output);
    const dictionary = await loadDictionary(dictionaryFile, tried.classes);
    return new Recognizer(model, { dictionary, height, givesLogits: !areProbabilities(tried) });
  }

  async recognize(crop: Raster): Promise<CharacterReading[]> {
    const { data, width, height } = recognitionInput(await this.scaled(crop));
    const output = stepsOf(await this.model.run(data, [1, 3, height, width]));
    const probabilities = this.traits.givesLogits ? fromLogits(output) : output;
    const inCrop = (width * crop.height) / (crop.width * height);
    return decode(probabilities, this.traits.dictionary).map((character) => ({
      ...character,
      position: Math.min(1, character.position * inCrop),
    }));
  }

  private async scaled(crop: Raster): Promise<Raster> {
    const { height } = this.traits;
    if (crop.height === height) return crop;
    return resized(crop, Math.max(1, Math.round((crop.width * height) / crop.height)), height);
  }
}

function stepsOf({ data, dims }: ModelOutput): StepProbabilities {
  const [, steps = 0, classes = 0] = dims;
  return { data, steps, classes };
}
