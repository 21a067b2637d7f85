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
    found.push(component(map, takeArea(open, map.width + 2, start)));
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

/** Clears the area around `start` in `open` and gives the indices of its pixels there, from row to row downwards. */
function takeArea(open: Uint8Array, stride: number, start: number): number[] {
  const neighbours = [-stride - 1, -stride, -stride + 1, -1, 1, stride - 1, stride, stride + 1];
  const area = [start];
  open[start] = 0;
  // Goes on to the pixels that it adds.
  for (const pixel of area) {
    for (const offset of neighbours) {
      const neighbour = pixel + offset;
      if (open[neighbour] !== 1) continue;
      open[neighbour] = 0;
      area.push(neighbour);
    }
  }
  return area;
}

/** @param area indices into the framed map; a text has hundreds of pixels, so none becomes an object */
function component({ width, data }: ProbabilityMap, area: readonly number[]): Component {
  const stride = width + 2;
  const top = Math.floor((area[0] ?? 0) / stride) - 1;
  const lefts: number[] = [];
  const rights: number[] = [];
  let sum = 0;
  for (const index of area) {
    const x = (index % stride) - 1;
    const y = Math.floor(index / stride) - 1;
    sum += data[y * width + x] ?? 0;
    lefts[y - top] = Math.min(lefts[y - top] ?? x, x);
    rights[y - top] = Math.max(rights[y - top] ?? x, x);
  }
  const outline = lefts.flatMap((left, row) => rowCorners(top + row, left, rights[row] ?? left));
  return { outline, score: sum / area.length };
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
