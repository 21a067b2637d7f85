import type { Quadrilateral } from '../../../license/reading.js';
import { turnedAround } from '../../../pictures/geometry/quadrilateral.js';
import type { Raster } from '../../../pictures/raster.js';
import type { LineReader } from './line-reader.js';
import type { TextLine } from './text-line.js';

/** The lines of text of one picture: found at once, read when they are asked for. */
export class PictureLines {
  /** By their corners: a front and a back are proposed below one title, each with an area of its own for its end. */
  readonly #read = new Map<string, TextLine>();

  private constructor(
    private readonly reader: LineReader,
    /** What is read. */
    readonly picture: Raster,
    /** The same as it came, before it was cleaned. */
    readonly original: Raster,
    /** Where they stand, the largest first. */
    readonly areas: readonly Quadrilateral[],
  ) {}

  /**
   * @param longSide to which the picture's longer side is scaled before detection, in pixels
   * @param original where the picture was cleaned: as it came
   */
  static async find(
    reader: LineReader,
    picture: Raster,
    longSide: number,
    original = picture,
  ): Promise<PictureLines> {
    return new PictureLines(reader, picture, original, await reader.find(picture, longSide));
  }

  /** One after the other, each but once: computing several at the same time takes as long, and more memory. */
  async read(areas: readonly Quadrilateral[] = this.areas): Promise<TextLine[]> {
    const lines: TextLine[] = [];
    for (const area of areas) lines.push(await this.readOne(area));
    return lines;
  }

  /** All of them the other way up. */
  async readTurned(): Promise<TextLine[]> {
    return this.read(this.areas.map((area) => turnedAround(area)));
  }

  private async readOne(quadrilateral: Quadrilateral): Promise<TextLine> {
    const corners = JSON.stringify(quadrilateral);
    const known = this.#read.get(corners);
    if (known !== undefined) return known;
    const line = { quadrilateral, characters: await this.reader.read(this.picture, quadrilateral) };
    this.#read.set(corners, line);
    return line;
  }
}
