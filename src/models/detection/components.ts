import type { Point } from '../../license/reading.js';

/** What the detection model says of each pixel: the probability that it belongs to text, row by row. */
export interface ProbabilityMap {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** A connected area of text. */
export interface Component {
  /** The leftmost and rightmost pixel of each of its rows: its convex hull is theirs. */
  readonly outline: readonly Point[];
  /** Mean probability of its pixels. */
  readonly score: number;
}

/** The areas of 8-connected pixels above `threshold`, from top to bottom. */
export function components(map: ProbabilityMap, threshold: number): Component[] {
  const open = framed(map, threshold);
  const found: Component[] = [];
  for (let start = open.indexOf(1); start >= 0; start = open.indexOf(1, start + 1)) {
    found.push(takeArea(open, map, start));
  }
  return found;
}

/** 1 where the probability is above `threshold`, in a frame of zeros that spares the search its edge checks. */
function framed({ width, height, data }: ProbabilityMap, threshold: number): Uint8Array {
  const open = new Uint8Array((width + 2) * (height + 2));
  for (let y = 0, i = 0; y < height; y += 1) {
    for (let at = (y + 1) * (width + 2) + 1, x = 0; x < width; x += 1, at += 1, i += 1) {
      if ((data[i] ?? 0) > threshold) open[at] = 1;
    }
  }
  return open;
}

/**
 * Clears the area in `open` whose first pixel, from the top, is `start`, and tells what it was. A text has hundreds of
 * pixels: none becomes an object, and listed are those alone whose neighbours were not seen yet. Lists of all of them
 * were 0.8 MB a page.
 */
function takeArea(open: Uint8Array, { width, data }: ProbabilityMap, start: number): Component {
  const stride = width + 2;
  const neighbours = [-stride - 1, -stride, -stride + 1, -1, 1, stride - 1, stride, stride + 1];
  const top = Math.floor(start / stride) - 1;
  const lefts: number[] = [];
  const rights: number[] = [];
  const waiting = [start];
  let [sum, count] = [0, 0];
  open[start] = 0;
  for (let pixel = waiting.pop(); pixel !== undefined; pixel = waiting.pop()) {
    const y = Math.floor(pixel / stride) - 1;
    const x = pixel - (y + 1) * stride - 1;
    sum += data[y * width + x] ?? 0;
    count += 1;
    lefts[y - top] = Math.min(lefts[y - top] ?? x, x);
    rights[y - top] = Math.max(rights[y - top] ?? x, x);
    for (const offset of neighbours) {
      if (open[pixel + offset] !== 1) continue;
      open[pixel + offset] = 0;
      waiting.push(pixel + offset);
    }
  }
  const outline = lefts.flatMap((left, row) => rowCorners(top + row, left, rights[row] ?? left));
  return { outline, score: sum / count };
}

/** A pixel is a square: its corners belong to the outline, not its centre. */
function rowCorners(y: number, left: number, right: number): Point[] {
  return [
    { x: left, y },
    { x: right + 1, y },
    { x: left, y: y + 1 },
    { x: right + 1, y: y + 1 },
  ];
}
