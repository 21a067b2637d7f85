import type { Quadrilateral } from '../../../license/reading.js';
import { percentile } from '../../../pictures/percentile.js';
import { pixelValues } from '../../../pictures/pixel-values.js';
import type { Raster } from '../../../pictures/raster.js';
import { sampled } from '../../../pictures/warp.js';

/** Samples along and across a line: its strokes are met by hundreds of them. */
const SAMPLES = { width: 96, height: 16 } as const;
/** Most of a line is paper. */
const PAPER = 0.7;
/** Print is a fifth of a line or more; but where a stamp reaches into a line of black print, a part of that is red. */
const DARKEST = 0.05;

/**
 * How red the print of a line is beside its paper, about 0 (black, or a grey picture) to 1: how much more of the paper's
 * red it leaves than of its green and blue. So the colour of the light does not count, nor that of the paper.
 */
export function redInk(picture: Raster, line: Quadrilateral): number {
  if (picture.channels === 1) return 0;
  const view = sampled(picture, line, SAMPLES.width, SAMPLES.height);
  const [red, green, blue] = [0, 1, 2].map((channel) => shareOfPaper(view, channel));
  if (red === undefined || green === undefined || blue === undefined) return 0;
  // Black and red are both dark in green; where they lie over each other, the black is darker.
  const darkest = percentile(green, DARKEST);
  const print = [...green.keys()].filter((i) => (green[i] ?? 0) <= darkest);
  const sum = print.reduce((total, i) => total + redness(red[i], green[i], blue[i]), 0);
  return sum / Math.max(1, print.length);
}

/** One channel, of which 200 is the paper's. */
function shareOfPaper(view: Raster, channel: number): Uint8Array {
  const values = pixelValues(view, (...colour) => colour[channel] ?? 0);
  const paper = Math.max(1, percentile(values, PAPER));
  return values.map((value) => Math.min(255, (200 * value) / paper));
}

function redness(red = 0, green = 0, blue = 0): number {
  return (red - Math.max(green, blue)) / 200;
}
