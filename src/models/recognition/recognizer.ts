import type { Raster } from '../../pictures/raster.js';
import { RECOGNITION_RULES } from '../graph/rewrite-model.js';
import type { PreparedModel } from '../prepare-model.js';
import { resized } from '../resize.js';
import { loadModel, type Model, tryModel } from '../session.js';
import { writePlanes } from '../tensor.js';
import { type CharacterReading, decode } from './ctc.js';
import { loadDictionary } from './dictionary.js';
import { RECOGNITION } from './preset.js';
import { kindOf, type OutputKind, sizesOf, stepsOf } from './steps.js';

/** What models differ in. */
interface Traits {
  readonly dictionary: readonly string[];
  /** Of a crop, in pixels. */
  readonly height: number;
  readonly output: OutputKind;
}

/** Reads straightened crops of one line of text. */
export class Recognizer {
  /** All that the model can read; another character is read as one of these, or not at all. */
  readonly alphabet: ReadonlySet<string>;

  private constructor(
    private readonly model: Model,
    private readonly traits: Traits,
  ) {
    this.alphabet = new Set(traits.dictionary);
  }

  /**
   * @param dictionaryFile a text, or a model with the characters in its metadata
   * @throws Error when the model is none for recognition, or the dictionary is not as long as the model has outputs
   */
  static async load(modelFile: string | PreparedModel, dictionaryFile: string): Promise<Recognizer> {
    const model = await loadModel(modelFile, RECOGNITION.shape, RECOGNITION_RULES);
    const height = model.inputShape[2] ?? RECOGNITION.height;
    const dims = [1, 3, height, RECOGNITION.minWidth];
    const tried = await tryModel(model, dims, [1, null, null], sizesOf);
    const [, , outputs = 0] = sizesOf(tried);
    const dictionary = await loadDictionary(dictionaryFile, outputs);
    return new Recognizer(model, { dictionary, height, output: kindOf(tried) });
  }

  async recognize(crop: Raster): Promise<CharacterReading[]> {
    const scaled = await this.scaled(crop);
    const width = Math.max(scaled.width, RECOGNITION.minWidth);
    const outputs = await this.model.run([1, 3, scaled.height, width], (input) =>
      writePlanes(scaled, RECOGNITION.normalisation, input, width),
    );
    const inCrop = (width * crop.height) / (crop.width * scaled.height);
    return decode(stepsOf(outputs, this.traits.output), this.traits.dictionary).map((character) => ({
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
