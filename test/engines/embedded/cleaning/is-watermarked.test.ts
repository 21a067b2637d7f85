import { describe, expect, it } from 'vitest';
import { isWatermarked } from '../../../../src/engines/embedded/cleaning/is-watermarked.js';
import type { Quadrilateral } from '../../../../src/pictures/geometry/point.js';
import { contains, rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';
import { corners } from '../../../../src/pictures/geometry/rotated-rectangle.js';
import type { Raster } from '../../../../src/pictures/raster.js';

const SIZE = { width: 600, height: 400 };
const PAPER = 220;
const DARK = 40;
const FAINT = 170;

const LEVEL = [rectangle(20, 20, 580, 50), rectangle(20, 80, 580, 110), rectangle(20, 140, 400, 170)];
const SLANTWISE = [slantwiseAt(150, 280), slantwiseAt(400, 280)];

function slantwiseAt(x: number, y: number): Quadrilateral {
  return corners({ centre: { x, y }, width: 240, height: 30, angle: -Math.PI / 6 });
}

interface Line {
  readonly area: Quadrilateral;
  readonly print: number;
}

/** Lines of strokes: of each eight pixels along the picture two are print. */
function printed(lines: readonly Line[]): Raster {
  const data = Uint8Array.from({ length: SIZE.width * SIZE.height }, (_, i) => {
    const [x, y] = [i % SIZE.width, Math.floor(i / SIZE.width)];
    const line = x % 8 < 2 ? lines.find(({ area }) => contains(area, { x, y })) : undefined;
    return line?.print ?? PAPER;
  });
  return { ...SIZE, channels: 1, data };
}

function isMarked(level: number, slantwise: number): boolean {
  const lines = [
    ...LEVEL.map((area) => ({ area, print: level })),
    ...SLANTWISE.map((area) => ({ area, print: slantwise })),
  ];
  return isWatermarked(printed(lines), [...LEVEL, ...SLANTWISE]);
}

describe('A picture has a watermark', () => {
  it('where faint lines run slantwise over it', () => {
    expect(isMarked(DARK, FAINT)).toBe(true);
  });

  it('also where more is found of the watermark than of the licence', () => {
    expect(isMarked(FAINT, DARK)).toBe(true);
  });
});

describe('A picture has no watermark', () => {
  it('where what runs slantwise is as dark: it is a paper that lies beside the licence', () => {
    expect(isMarked(DARK, DARK)).toBe(false);
  });

  it('where nothing runs slantwise, however faint', () => {
    const lines = LEVEL.map((area, i) => ({ area, print: i === 0 ? FAINT : DARK }));
    expect(isWatermarked(printed(lines), LEVEL)).toBe(false);
  });

  it('where nothing is printed', () => {
    expect(isWatermarked(printed([]), [])).toBe(false);
  });
});
