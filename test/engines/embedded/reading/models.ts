import { LineReader } from '../../../../src/engines/embedded/text/line-reader.js';
import type { PageOutcome } from '../../../../src/engines/engine.js';
import type { Point, Quadrilateral } from '../../../../src/license/reading.js';
import { Detector } from '../../../../src/models/detection/detector.js';
import { locateModelFiles } from '../../../../src/models/model-files.js';
import { Recognizer } from '../../../../src/models/recognition/recognizer.js';
import { decodePicture } from '../../../../src/pictures/decode/decode-picture.js';
import { centre, contains } from '../../../../src/pictures/geometry/quadrilateral.js';
import type { Raster } from '../../../../src/pictures/raster.js';

interface Models {
  readonly detector: Detector;
  readonly recognizer: Recognizer;
}

export async function loadModels(): Promise<Models> {
  const files = await locateModelFiles();
  return { detector: await Detector.load(files.detection), recognizer: await Recognizer.load(files) };
}

/** Reads as ever, but detection misses whatever stands at one place, as it does with single characters. */
export class BlindLineReader extends LineReader {
  constructor(
    { detector, recognizer }: Models,
    private readonly blindSpot: Point,
  ) {
    super(detector, recognizer);
  }

  override async find(picture: Raster, longSide: number): Promise<readonly Quadrilateral[]> {
    const found = await super.find(picture, longSide);
    return found.filter((line) => !contains(line, this.blindSpot));
  }
}

export async function rasterOf(bytes: Uint8Array): Promise<Raster> {
  const picture = await decodePicture(bytes);
  if ('kind' in picture) throw new Error(`Expected a picture, got ${picture.message}`);
  return picture;
}

/** The fields of all pages, each as its name and its text. */
export function textsIn(outcome: PageOutcome): (readonly [string, string])[] {
  if (outcome.kind !== 'pages') throw new Error(`Expected pages, got ${outcome.message}`);
  return outcome.pages.flatMap(({ fields }) => fields.map(({ field, text }) => [field, text] as const));
}

/** The middle of where a field was found. */
export function placeOf(outcome: PageOutcome, wanted: string): Point {
  const fields = outcome.kind === 'pages' ? outcome.pages.flatMap((page) => page.fields) : [];
  const polygon = fields.find(({ field }) => field === wanted)?.polygon;
  if (!polygon) throw new Error(`Expected a place for ${wanted}`);
  return centre(polygon);
}
