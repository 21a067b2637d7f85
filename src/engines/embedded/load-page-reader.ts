import { Detector } from '../../models/detection/detector.js';
import type { PreparedModel } from '../../models/prepare-model.js';
import { type RecognitionModel, Recognizer } from '../../models/recognition/recognizer.js';
import { LicenseReader } from './license-reader.js';
import type { PageReader } from './page-reader.js';
import { LineReader } from './text/line-reader.js';

/** Each network as a file, or as it was prepared. */
export interface ReaderModels extends RecognitionModel {
  readonly detection: string | PreparedModel;
}

/** Loads the models into a reader; takes about a second. */
export async function loadPageReader(models: ReaderModels): Promise<PageReader> {
  const detector = await Detector.load(models.detection);
  const recognizer = await Recognizer.load(models);
  return new LicenseReader(new LineReader(detector, recognizer));
}
