import type { Raster } from '../../pictures/raster.js';
import type { PreparedModel } from '../prepare-model.js';
import { resized } from '../resize.js';
import { loadModel, type Model, tryModel } from '../session.js';
import { writePlanes } from '../tensor.js';
import { type AlphabetFiles, loadAlphabet, recognitionRules } from './alphabet.js';
import { type CharacterReading, decode } from './ctc.js';
import { RECOGNITION } from './preset.js';
import { kindOf, type OutputKind, sizesOf, stepsOf } from './steps.js';

/** What models differ in. */
interface Traits {
  readonly dictionary: readonly string[];
  /** Of a crop, in pixels. */
  readonly height: number;
  readonly output: OutputKind;
}

/** The model as a file, or as it was prepared, and what its outputs stand for. */
export interface RecognitionModel extends AlphabetFiles {
  readonly recognition: string | PreparedModel;
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

  /** @throws Error when the model is none for recognition, or the dictionary is not as long as the model has outputs */
  static async load({ recognition, ...alphabet }: RecognitionModel): Promise<Recognizer> {
    const rules = typeof recognition === 'string' ? await recognitionRules(alphabet) : [];
    const model = await loadModel(recognition, RECOGNITION.shape, rules);
    const height = model.inputShape[2] ?? RECOGNITION.height;
    const dims = [1, 3, height, RECOGNITION.minWidth];
    const tried = await tryModel(model, dims, [1, null, null], sizesOf);
    const [, , outputs = 0] = sizesOf(tried);
    const dictionary = await loadAlphabet(alphabet, outputs);
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
