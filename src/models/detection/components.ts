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

/** Clears the area around `start` in `open` and gives its pixels. */
function takeArea(open: Uint8Array, stride: number, start: number): Point[] {
  const neighbours = [-stride - 1, -stride, -stride + 1, -1, 1, stride - 1, stride, stride + 1];
  const area = [start];
  open[start] = 0;
  for (let next = 0; next < area.length; next += 1) {
    for (const offset of neighbours) {
      const neighbour = (area[next] ?? 0) + offset;
      if (open[neighbour] !== 1) continue;
      open[neighbour] = 0;
      area.push(neighbour);
    }
  }
  return area.map((index) => ({ x: (index % stride) - 1, y: Math.floor(index / stride) - 1 }));
}

function component({ width, data }: ProbabilityMap, area: readonly Point[]): Component {
  const rows = new Map<number, { left: number; right: number }>();
  let sum = 0;
  for (const { x, y } of area) {
    sum += data[y * width + x] ?? 0;
    widenRow(rows, y, x);
  }
  const outline = [...rows].flatMap(([y, { left, right }]) => rowCorners(y, left, right));
  return { outline, score: sum / area.length };
}

function widenRow(rows: Map<number, { left: number; right: number }>, y: number, x: number): void {
  const row = rows.get(y);
  if (row === undefined) rows.set(y, { left: x, right: x });
  else {
    row.left = Math.min(row.left, x);
    row.right = Math.max(row.right, x);
  }
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
