import type { Box } from '../../src/engines/embedded/text/ink.js';
import type { Raster } from '../../src/pictures/raster.js';

/** Side of the cell of a character, in pixels. */
export const CELL = 28;
/** The cell of a character is this much higher than its print on either side. */
const BEARING = 3;

export function box(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** Four strokes that cross, as a character has them. */
export function strokes(left: number, top: number): Box[] {
  const [start, end] = [BEARING, CELL - 2 * BEARING];
  return [
    box(left + start, top + 6, end, 2),
    box(left + start, top + 15, end, 2),
    box(left + 8, top + start, 2, end),
    box(left + 18, top + start, 2, end),
  ];
}

/** Grey paper with boxes printed on it. */
export function drawn(
  { width, height }: Pick<Raster, 'width' | 'height'>,
  boxes: readonly Box[],
  paper = 210,
  print = 60,
): Raster {
  const data = new Uint8Array(width * height).fill(paper);
  const picture: Raster = { width, height, channels: 1, data };
  printOn(picture, boxes, print);
  return picture;
}

/** Prints boxes on a grey picture. */
export function printOn({ width, data }: Raster, boxes: readonly Box[], print: number): void {
  for (const { left, right, top, bottom } of boxes) {
    for (let y = top; y < bottom; y += 1) data.fill(print, y * width + left, y * width + right);
  }
}
