import type { Quadrilateral } from '../../../license/reading.js';
import type { DetectedText, Detector } from '../../../models/detection/detector.js';
import type { CharacterReading } from '../../../models/recognition/ctc.js';
import { textCrop } from '../../../models/recognition/preprocess.js';
import { RECOGNITION } from '../../../models/recognition/preset.js';
import type { Recognizer } from '../../../models/recognition/recognizer.js';
import { quadrilateralSize, turnedAround } from '../../../pictures/geometry/quadrilateral.js';
import type { Raster } from '../../../pictures/raster.js';
import { agreed, isDoubtful } from './second-opinion.js';
import type { TextLine } from './text-line.js';

/** Longer side of the picture as detection sees it, in pixels: the smallest captions stay 12 pixels high. */
const DETECTION_SIDE = 960;
/** A licence with two pages has about 50 lines; a page of a book must not keep a worker busy for a minute. */
const MAX_LINES = 160;

/**
 * The English captions are printed about half as high as the title, everything else two thirds or more. Lines
 * below this share of the largest lines' (the title, the number and the address, as a rule) middle height are
 * left unread: 13 % of what would be read, and on 1395 fields one more is right.
 */
const SMALL_PRINT = 0.6;

/** Finds the lines of text of a picture and reads them. */
export class LineReader {
  constructor(
    private readonly detector: Detector,
    private readonly recognizer: Recognizer,
  ) {}

  /** The largest lines of the picture, in no particular order, as if it stood upright or nearly so. */
  async read(picture: Raster): Promise<TextLine[]> {
    const detected = await this.detector.detect(picture, DETECTION_SIDE);
    const largest = detected.sort((a, b) => area(b) - area(a)).slice(0, MAX_LINES);
    return this.readAll(picture, withoutSmallPrint(largest));
  }

  /** The same lines read the other way up. */
  async readTurned(picture: Raster, lines: readonly TextLine[]): Promise<TextLine[]> {
    return this.readAll(
      picture,
      lines.map(({ quadrilateral }) => ({ quadrilateral: turnedAround(quadrilateral) })),
    );
  }

  private async readAll(
    picture: Raster,
    lines: readonly Pick<TextLine, 'quadrilateral'>[],
  ): Promise<TextLine[]> {
    const read: TextLine[] = [];
    for (const { quadrilateral } of lines) {
      read.push({ quadrilateral, characters: await this.readLine(picture, quadrilateral) });
    }
    return read;
  }

  private async readLine(picture: Raster, quadrilateral: Quadrilateral): Promise<CharacterReading[]> {
    const first = await this.recognizer.recognize(textCrop(picture, quadrilateral));
    if (!isDoubtful(first)) return first;
    const { secondMargin } = RECOGNITION;
    return agreed(first, await this.recognizer.recognize(textCrop(picture, quadrilateral, secondMargin)));
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
