import { closed } from '../../../pictures/closing.js';
import { percentile } from '../../../pictures/percentile.js';
import { luma, pixelValues } from '../../../pictures/pixel-values.js';
import { createRaster, type Raster } from '../../../pictures/raster.js';
import { shareOfPaper } from './contrast.js';

/** Half of how wide print may be, as a share of the picture's longer side; what is wider is no print. */
const REACH = 0.006;
/** How many squares of one brightness are taken for that: for single pixels it would take ten times as long. */
const CELLS = 3;
/** As a share of the paper's brightness: what differs by less is its grain. */
const GRAIN = 0.1;
/** One in so many pixels shows as well as all of them how dark print is; a prime, so as not to follow columns. */
const SAMPLED = 7;
/** How much of all print is fainter than what the licence's own print is taken to be. */
const OWN_PRINT = 0.9;
/**
 * As shares of the darkness of the licence's own print: fainter print goes, darker print stays, what is between fades.
 * Watermarks have 0.2 to 0.4, captions of grey copies 0.6.
 */
const FAINT = { gone: 0.35, kept: 0.55 } as const;

/** The picture without the print that is much fainter than the rest, such as a watermark: paper takes its place. */
export function withoutFaintPrint(picture: Raster): Raster {
  const { channels, data } = picture;
  const grey = pixelValues(picture, luma);
  const darkness = darknessOf(grey, picture);
  const own = ownPrint(grey, darkness);
  const clean = new Uint8Array(data.length);
  for (let i = 0, at = 0; i < grey.length; i += 1) {
    const lift = liftOf(grey[i] ?? 0, darkness[i] ?? 0, own);
    for (let channel = 0; channel < channels; channel += 1, at += 1) {
      clean[at] = Math.min(255, (data[at] ?? 0) + lift);
    }
  }
  return createRaster(picture, clean);
}

/** How much brighter a pixel has to be for its print to go. */
function liftOf(grey: number, darkness: number, own: number): number {
  const share = shareOfPaper(darkness, grey) / own;
  const kept = (share - FAINT.gone) / (FAINT.kept - FAINT.gone);
  return darkness * (1 - Math.min(1, Math.max(0, kept)));
}

/** How dark the licence's own print is, as a share of the brightness of its paper. */
function ownPrint(grey: Uint8Array, darkness: Uint8Array): number {
  const shares = Uint8Array.from({ length: Math.floor(grey.length / SAMPLED) }, (_, sample) => {
    const i = sample * SAMPLED;
    return 255 * shareOfPaper(darkness[i] ?? 0, grey[i] ?? 0);
  });
  const print = shares.filter((share) => share > GRAIN * 255);
  return Math.max(GRAIN, percentile(print, OWN_PRINT) / 255);
}

/** How much darker each pixel is than the paper around it, 0 to 255. */
function darknessOf(grey: Uint8Array, { width, height }: Raster): Uint8Array {
  const side = Math.max(1, Math.round((REACH / CELLS) * Math.max(width, height)));
  const cells = brightestOf(grey, width, side);
  const paper = closed(cells.data, cells, CELLS);
  const darkness = new Uint8Array(grey.length);
  for (let y = 0, i = 0; y < height; y += 1) {
    const row = Math.floor(y / side) * cells.width;
    for (let x = 0; x < width; x += 1, i += 1) {
      darkness[i] = Math.max(0, (paper[row + Math.floor(x / side)] ?? 0) - (grey[i] ?? 0));
    }
  }
  return darkness;
}

/** The brightest pixel of each square of `side` pixels. */
function brightestOf(grey: Uint8Array, width: number, side: number): Raster {
  const cells = { width: Math.ceil(width / side), height: Math.ceil(grey.length / width / side) };
  const data = new Uint8Array(cells.width * cells.height);
  for (let y = 0, i = 0; i < grey.length; y += 1) {
    const row = Math.floor(y / side) * cells.width;
    for (let x = 0; x < width; x += 1, i += 1) {
      const cell = row + Math.floor(x / side);
      data[cell] = Math.max(data[cell] ?? 0, grey[i] ?? 0);
    }
  }
  return { ...cells, channels: 1, data };
}
