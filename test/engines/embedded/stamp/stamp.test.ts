import { describe, expect, it } from 'vitest';
import { BACK_TEMPLATE, FRONT_TEMPLATE } from '../../../../src/engines/embedded/layout/templates.js';
import { redInk } from '../../../../src/engines/embedded/stamp/red-ink.js';
import { findRedSquare } from '../../../../src/engines/embedded/stamp/stamp-area.js';
import { splitStamp } from '../../../../src/engines/embedded/stamp/stamp-lines.js';
import { textOf } from '../../../../src/engines/embedded/text/text-line.js';
import { intersectionOverUnion } from '../../../../src/eval/overlap.js';
import type { Quadrilateral } from '../../../../src/pictures/geometry/point.js';
import { contains, rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';
import { corners, type RotatedRectangle } from '../../../../src/pictures/geometry/rotated-rectangle.js';
import type { Raster } from '../../../../src/pictures/raster.js';
import { captionLines, lineAt, pageOf, textLine, valueAt } from '../../../support/lines.js';

type Rgb = readonly [number, number, number];
const STAMP_RED: Rgb = [205, 45, 40];

function square(x: number, y: number, side: number, angle = 0): RotatedRectangle {
  return { centre: { x, y }, width: side, height: side, angle };
}

/** A light screen with frames, a tenth of their side thick. */
function screen(frames: readonly RotatedRectangle[], colour = STAMP_RED, size = 600): Raster {
  const outer = frames.map(corners);
  const inner = frames.map((frame) =>
    corners({ ...frame, width: frame.width * 0.8, height: frame.height * 0.8 }),
  );
  const data = new Uint8Array(size * size * 3).fill(235);
  for (let i = 0; i < size * size; i += 1) {
    const pixel = { x: (i % size) + 0.5, y: Math.floor(i / size) + 0.5 };
    const drawn = outer.some((frame, at) => contains(frame, pixel) && !contains(inner[at] ?? frame, pixel));
    if (drawn) data.set(colour, i * 3);
  }
  return { width: size, height: size, channels: 3, data };
}

/** Paper of 900 × 620 pixels with red stripes in the given places and black ones everywhere else. */
function printed(red: readonly Quadrilateral[]): Raster {
  const picture: Raster = {
    width: 900,
    height: 620,
    channels: 3,
    data: new Uint8Array(900 * 620 * 3).fill(235),
  };
  for (let i = 0; i < 900 * 620; i += 1) {
    const pixel = { x: (i % 900) + 0.5, y: Math.floor(i / 900) + 0.5 };
    if (i % 4 === 0)
      picture.data.set(red.some((line) => contains(line, pixel)) ? STAMP_RED : [25, 25, 25], i * 3);
  }
  return picture;
}

describe('The redness of print', () => {
  const line = rectangle(100, 100, 260, 130);

  /** As coloured light shows it. */
  function lit(picture: Raster, light: Rgb): Raster {
    return { ...picture, data: picture.data.map((value, i) => (value * (light[i % 3] ?? 1)) | 0) };
  }

  it.each([
    ['white', [1, 1, 1]],
    ['warm', [1, 0.85, 0.6]],
    ['cold', [0.65, 0.85, 1]],
    ['little', [0.3, 0.3, 0.3]],
  ] as const)('is told in %s light', (_case, light) => {
    expect(redInk(lit(printed([line]), light), line)).toBeGreaterThan(0.4);
    expect(redInk(lit(printed([]), light), line)).toBeLessThan(0.05);
  });

  it('is none where a stamp reaches into black print', () => {
    expect(redInk(printed([rectangle(100, 124, 260, 150)]), line)).toBeLessThan(0.05);
  });

  it('is none in a grey picture', () => {
    expect(redInk({ width: 300, height: 200, channels: 1, data: new Uint8Array(60_000) }, line)).toBe(0);
  });
});

describe('A red square', () => {
  it.each([0, 0.2, 0.7, -0.4])('is found at an angle of %d', (angle) => {
    const stamp = square(200, 300, 120, angle);
    const found = findRedSquare(screen([stamp]));
    const overlaps = [0, 1, 2, 3].map((turn) => {
      const turned = corners({ ...stamp, angle: angle + (turn * Math.PI) / 2 });
      return found === undefined ? 0 : intersectionOverUnion(found, turned);
    });
    expect(Math.max(...overlaps)).toBeGreaterThan(0.9);
  });

  it('is found where the picture is larger than the grid that is searched', () => {
    const found = findRedSquare(screen([square(1000, 500, 300)], STAMP_RED, 1500));
    expect(
      intersectionOverUnion(found ?? rectangle(0, 0, 1, 1), corners(square(1000, 500, 300))),
    ).toBeGreaterThan(0.9);
  });

  it('is the largest of several', () => {
    const found = findRedSquare(screen([square(100, 100, 80), square(400, 400, 150)]));
    expect(found && contains(found, { x: 400, y: 400 })).toBe(true);
  });

  it.each([
    ['a grey picture', screen([square(300, 300, 120)], [90, 90, 90])],
    [
      'a picture with one channel',
      { width: 200, height: 200, channels: 1, data: new Uint8Array(40_000) } as const,
    ],
    ['a picture with a brown square, as of skin or wood', screen([square(300, 300, 120)], [150, 110, 90])],
    ['a picture with a red speck', screen([square(300, 300, 30)])],
    ['a picture with a red bar', screen([{ ...square(300, 300, 120), width: 260 }])],
  ])('is not in %s', (_case, picture: Raster) => {
    expect(findRedSquare(picture)).toBeUndefined();
  });
});

describe('The stamp', () => {
  const blank = screen([]);

  it('of a main page is what stands left of the dates, row by row', () => {
    const stamp = [
      valueAt(70, 465, '交通警察支队'),
      valueAt(70, 378, '湖北省'),
      valueAt(70, 420, '宜昌市公安局'),
    ];
    const others = [
      valueAt(120, 272, '宜昌市西陵区'),
      valueAt(120, 312, '青年路6号'),
      valueAt(450, 378, '1949-12-31'),
      valueAt(180, 551, '2016-05-11至2026-05-11'),
    ];
    const page = pageOf([...captionLines(FRONT_TEMPLATE), ...stamp, ...others]);
    const split = splitStamp(page, blank);
    expect(split.stamp.map(({ line }) => textOf(line))).toEqual(['湖北省', '宜昌市公安局', '交通警察支队']);
    expect(split.page.values.map(({ line }) => textOf(line))).toEqual(others.map(textOf));
  });

  it('holds what is red around its place, and leaves to the address what is black there', () => {
    const rows = [valueAt(70, 310, '湖北省宜昌'), valueAt(70, 350, '市公安局交')];
    const stamp = [...rows, valueAt(70, 390, '通警察支队')];
    const others = [valueAt(120, 272, '宜昌市西陵区'), valueAt(200, 312, '青年路6号')];
    const page = pageOf([...captionLines(FRONT_TEMPLATE), ...stamp, ...others]);
    const picture = printed(rows.map(({ quadrilateral }) => quadrilateral));
    const split = splitStamp(page, picture);
    expect(split.stamp.map(({ line }) => textOf(line))).toEqual(stamp.map(textOf));
    expect(split.page.values.map(({ line }) => textOf(line))).toEqual(others.map(textOf));
  });

  it('of a duplicate page is none', () => {
    const page = pageOf([...captionLines(BACK_TEMPLATE), valueAt(120, 400, '实习期至2020年')]);
    expect(splitStamp(page, blank).stamp).toEqual([]);
  });

  it('of an electronic licence is what stands in the red square, wherever that is', () => {
    const lines = [
      lineAt({ left: 40, right: 100, y: 100 }, '证号'),
      lineAt({ left: 40, right: 100, y: 400 }, '状态'),
      lineAt({ left: 40, right: 150, y: 460 }, '累积记分'),
      textLine('正常', rectangle(120, 386, 180, 414)),
      textLine('宜昌市公安局', rectangle(350, 200, 450, 220)),
      textLine('交通警察支队', rectangle(350, 230, 450, 250)),
    ];
    const { stamp, page } = splitStamp(pageOf(lines), screen([square(400, 225, 130)]));
    expect(stamp.map(({ line }) => textOf(line))).toEqual(['宜昌市公安局', '交通警察支队']);
    expect(page.values.map(({ line }) => textOf(line))).toEqual(['正常']);
  });

  it('of an electronic licence is none of the dates that it lies over', () => {
    const lines = [
      ...['证号', '状态', '累积记分', '准驾车型'].map((text, i) => valueAt(40, 100 + 60 * i, text)),
      textLine('宜昌市公安局', rectangle(350, 200, 450, 220)),
      textLine('2026-10-29', rectangle(340, 230, 460, 250)),
    ];
    const { stamp, page } = splitStamp(pageOf(lines), screen([square(400, 225, 130)]));
    expect(stamp.map(({ line }) => textOf(line))).toEqual(['宜昌市公安局']);
    expect(page.values.map(({ line }) => textOf(line))).toEqual(['2026-10-29']);
  });
});
