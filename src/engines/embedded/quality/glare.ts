import type { PageSide } from '../../../license/field.js';
import { percentile } from '../../../pictures/percentile.js';
import { pixelValues } from '../../../pictures/pixel-values.js';
import type { Raster } from '../../../pictures/raster.js';
import { PAGE } from '../layout/templates.js';
import { type Area, overlap } from './area.js';
import { SAMPLE_STEP } from './page-samples.js';

/** Side of the cells in which a page is searched, in samples and in page units: as high as a row of print. */
const CELL = 4;
const CELL_SIDE = CELL * SAMPLE_STEP;
/** Print covers less than a third of any cell, so this sample of each is paper. */
const PAPER = 0.7;
/** Shadows may lie on half of a page; the upper quarter of its cells is lit as it was meant to be. */
const WELL_LIT = 0.75;
/**
 * In brightness, 0 to 255. Reflections that hide print are 28 to 80 brighter than the well-lit paper around them;
 * light from one side makes paper up to 24 brighter, on one page of 136 32.
 */
const MIN_EXCESS = 25;
/** The weakest channel: white light fills all three, a well-lit green or blue page does not. */
const BLOWN_OUT = 240;
/** The portrait, in page units, on pages of all makes: it has a white background of its own. */
const PORTRAIT: Area = { left: 600, top: 240, right: PAGE.width, bottom: PAGE.height };

/** Where light is reflected, as cells of the page; none unless some of them are blown out. */
export function glareAreas(samples: Raster, side: PageSide): Area[] {
  const cells = paperCells(samples).filter(({ area }) => side === 'BACK' || !overlap(area, PORTRAIT));
  const usual = percentile(
    Uint8Array.from(cells, ({ brightness }) => brightness),
    WELL_LIT,
  );
  const bright = cells.filter(({ brightness }) => brightness > usual + MIN_EXCESS);
  const isGlare = bright.some(({ brightness }) => brightness >= BLOWN_OUT);
  return isGlare ? bright.map(({ area }) => area) : [];
}

interface Cell {
  readonly area: Area;
  /** Of its paper, in the weakest channel. */
  readonly brightness: number;
}

/** Without the cells along the edges of the page, which may hold what lies beside it. */
function paperCells(samples: Raster): Cell[] {
  const weakest = pixelValues(samples, Math.min);
  const cells: Cell[] = [];
  for (let top = CELL; top + 2 * CELL <= samples.height; top += CELL) {
    for (let left = CELL; left + 2 * CELL <= samples.width; left += CELL) {
      const brightness = percentile(cellAt(weakest, samples.width, left, top), PAPER);
      cells.push({ area: areaAt(left, top), brightness });
    }
  }
  return cells;
}

function areaAt(left: number, top: number): Area {
  const [x, y] = [left * SAMPLE_STEP, top * SAMPLE_STEP];
  return { left: x, top: y, right: x + CELL_SIDE, bottom: y + CELL_SIDE };
}

function cellAt(values: Uint8Array, width: number, left: number, top: number): Uint8Array {
  const cell = new Uint8Array(CELL * CELL);
  for (let row = 0; row < CELL; row += 1) {
    const from = (top + row) * width + left;
    cell.set(values.subarray(from, from + CELL), row * CELL);
  }
  return cell;
}
