import type { Quadrilateral } from '../../license/reading.js';
import { scaled } from '../../pictures/geometry/quadrilateral.js';
import { corners } from '../../pictures/geometry/rotated-rectangle.js';
import type { Raster } from '../../pictures/raster.js';
import type { PreparedModel } from '../prepare-model.js';
import { resized } from '../resize.js';
import { loadModel, type Model, tryModel } from '../session.js';
import { writePlanes } from '../tensor.js';
import { textAreas } from './postprocess.js';
import { DETECTION } from './preset.js';
import { detectionSize } from './size.js';

/** A piece of text found in a picture; which way up it reads is not known yet. */
export interface DetectedText {
  /** In pixels of the picture, clockwise; its first side runs along the text, towards the right. */
  readonly quadrilateral: Quadrilateral;
  /** 0 to 1. */
  readonly score: number;
}

/** Finds where text stands. */
export class Detector {
  private constructor(private readonly model: Model) {}

  /** @throws Error when the model is none for detection */
  static async load(file: string | PreparedModel): Promise<Detector> {
    const model = await loadModel(file, DETECTION.shape);
    const side = 2 * DETECTION.sideMultiple;
    const [{ data }] = await tryModel(model, [1, 3, side, side], [1, 1, side, side]);
    if (data.some((value) => !(value >= 0 && value <= 1))) {
      throw new Error(`${model.name}: its output should be probabilities from 0 to 1`);
    }
    return new Detector(model);
  }

  /** @param longSide to which the picture's longer side is scaled before detection, in pixels */
  async detect(picture: Raster, longSide: number): Promise<DetectedText[]> {
    const { width, height } = detectionSize(picture, longSide);
    const pixels = await resized(picture, width, height);
    const [output] = await this.model.run([1, 3, height, width], (input) =>
      writePlanes(pixels, DETECTION.normalisation, input),
    );
    const toPicture = { x: picture.width / width, y: picture.height / height };
    return textAreas({ width, height, data: output.data }).map(({ rectangle, score }) => ({
      quadrilateral: scaled(corners(rectangle), toPicture),
      score,
    }));
  }
}
