import sharp from 'sharp';
import { withLanes } from './lanes.js';
import type { BenchPicture } from './picture-set.js';
import { median } from './statistics.js';

export interface LargePicture {
  readonly longSide: number;
  readonly fileBytes: number;
  readonly milliseconds: readonly number[];
}

const LONG_SIDES = [2000, 8000];
const ROUNDS = 7;
/** Makes a file of about 10 MB of the large picture. */
const QUALITY = 97;

/** The same page as a picture of usual and of utmost size, by turns, with one worker. */
export function compareSizes(picture: BenchPicture): Promise<LargePicture[]> {
  return withLanes(['engine'], 'one', async ([lane]) => {
    const sizes = await Promise.all(LONG_SIDES.map((longSide) => enlarge(picture, longSide)));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { bytes, milliseconds } of sizes) {
        const attempt = await lane?.ask({ kind: 'read', task: { bytes, inferences: [] } });
        milliseconds.push(attempt?.milliseconds ?? Number.NaN);
      }
    }
    return sizes.map(({ longSide, bytes, milliseconds }) => ({
      longSide,
      fileBytes: bytes.length,
      milliseconds,
    }));
  });
}

/** Of the larger to the smaller. */
export function ratioOfSizes([small, large]: readonly LargePicture[]): number {
  const ratios = small?.milliseconds.map((time, i) => (large?.milliseconds[i] ?? Number.NaN) / time) ?? [];
  return median(ratios);
}

async function enlarge({ bytes }: BenchPicture, longSide: number) {
  const picture = sharp(bytes).resize(longSide, longSide, { fit: 'inside' }).jpeg({ quality: QUALITY });
  const milliseconds: number[] = [];
  return { longSide, bytes: await picture.toBuffer(), milliseconds };
}
