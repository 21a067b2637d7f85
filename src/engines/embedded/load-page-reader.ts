import { Detector } from '../../models/detection/detector.js';
import type { ModelFiles } from '../../models/model-files.js';
import type { PreparedModel } from '../../models/prepare-model.js';
import { Recognizer } from '../../models/recognition/recognizer.js';
import { LicenseReader } from './license-reader.js';
import type { PageReader } from './page-reader.js';
import { LineReader } from './text/line-reader.js';

/** Each network as a file, or as it was prepared. */
export interface ReaderModels extends Pick<ModelFiles, 'dictionary'> {
  readonly detection: string | PreparedModel;
  readonly recognition: string | PreparedModel;
}

/** Loads the models into a reader; takes about a second. */
export async function loadPageReader({
  detection,
  recognition,
  dictionary,
}: ReaderModels): Promise<PageReader> {
  const detector = await Detector.load(detection);
  const recognizer = await Recognizer.load(recognition, dictionary);
  return new LicenseReader(new LineReader(detector, recognizer));
}
