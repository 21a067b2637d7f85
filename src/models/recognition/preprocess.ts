import type { Quadrilateral } from '../../license/reading.js';
import { extended, type Margin, quadrilateralSize } from '../../pictures/geometry/quadrilateral.js';
import type { Raster } from '../../pictures/raster.js';
import { straighten } from '../../pictures/warp.js';
import { writePlanes } from '../tensor.js';
import { RECOGNITION } from './preset.js';

export interface RecognitionInput {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** The text inside a quadrilateral, straightened along it and scaled to the height that the model wants. */
export function textCrop(
  picture: Raster,
  quadrilateral: Quadrilateral,
  margin: Margin = RECOGNITION.margin,
): Raster {
  const { height } = RECOGNITION;
  const area = extended(quadrilateral, margin);
  const size = quadrilateralSize(area);
  const width = Math.round((height * size.width) / Math.max(1, size.height));
  return straighten(picture, area, Math.min(Math.max(width, 8), RECOGNITION.maxWidth), height);
}

/** Narrow crops are padded with grey (0 after normalisation) on the right, as in training. */
export function recognitionInput(crop: Raster): RecognitionInput {
  const width = Math.max(crop.width, RECOGNITION.minWidth);
  const data = new Float32Array(3 * width * crop.height);
  writePlanes(crop, RECOGNITION.normalisation, data, width);
  return { data, width, height: crop.height };
}
