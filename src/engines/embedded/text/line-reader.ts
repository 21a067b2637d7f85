import type { Quadrilateral } from '../../../license/reading.js';
import type { DetectedText, Detector } from '../../../models/detection/detector.js';
import type { CharacterReading } from '../../../models/recognition/ctc.js';
import type { Recognizer } from '../../../models/recognition/recognizer.js';
import { secondTextCrop, textCrop } from '../../../models/recognition/text-crop.js';
import { quadrilateralSize } from '../../../pictures/geometry/quadrilateral.js';
import type { Raster } from '../../../pictures/raster.js';
import { agreed, isDoubtful } from './second-opinion.js';

/** A licence with two pages has about 50 lines; a page of a book must not keep a worker busy for a minute. */
const MAX_LINES = 160;

/**
 * The English captions are printed about half as high as the title, everything else two thirds or more. Lines
 * below this share of the largest lines' (the title, the number and the address, as a rule) middle height are
 * left unread: 13 % of what would be read, and on 1395 fields one more is right.
 */
const SMALL_PRINT = 0.6;

/** Finds the lines of text of a picture, and reads single ones. */
export class LineReader {
  constructor(
    private readonly detector: Detector,
    private readonly recognizer: Recognizer,
  ) {}

  /** All characters that can be read. */
  get alphabet(): ReadonlySet<string> {
    return this.recognizer.alphabet;
  }

  /**
   * Where the lines of the picture stand, without its small print; the largest first, each as if the picture
   * stood upright or nearly so.
   * @param longSide to which the picture's longer side is scaled before detection, in pixels
   */
  async find(picture: Raster, longSide: number): Promise<readonly Quadrilateral[]> {
    const detected = await this.detector.detect(picture, longSide);
    const largest = detected.sort((a, b) => area(b) - area(a)).slice(0, MAX_LINES);
    return withoutSmallPrint(largest).map(({ quadrilateral }) => quadrilateral);
  }

  async read(picture: Raster, quadrilateral: Quadrilateral): Promise<CharacterReading[]> {
    const first = await this.recognizer.recognize(textCrop(picture, quadrilateral));
    if (!isDoubtful(first)) return first;
    return agreed(first, await this.recognizer.recognize(secondTextCrop(picture, quadrilateral)));
  }
}

/** @param lines the largest first */
function withoutSmallPrint(lines: readonly DetectedText[]): readonly DetectedText[] {
  const [first, second, third] = lines.map(height);
  if (first === undefined || second === undefined || third === undefined) return lines;
  const reference = first + second + third - Math.min(first, second, third) - Math.max(first, second, third);
  return lines.filter((line) => height(line) >= SMALL_PRINT * reference);
}

function height({ quadrilateral }: DetectedText): number {
  return quadrilateralSize(quadrilateral).height;
}

function area({ quadrilateral }: DetectedText): number {
  const { width, height } = quadrilateralSize(quadrilateral);
  return width * height;
}
