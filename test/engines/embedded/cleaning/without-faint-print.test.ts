import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutFaintPrint } from '../../../../src/engines/embedded/cleaning/without-faint-print.js';
import type { Box } from '../../../../src/engines/embedded/text/ink.js';
import type { Raster } from '../../../../src/pictures/raster.js';
import { CELL, drawn, printOn, strokes } from '../../../support/print.js';

const SIZE = { width: 600, height: 120 };
const PAPER = 220;
const OWN = rowOfPrint(20);
const OTHER = rowOfPrint(70);

function rowOfPrint(top: number): Box[] {
  return Array.from({ length: 20 }, (_, i) => strokes(10 + i * CELL, top)).flat();
}

/** Print of the licence, and below it other print of the given brightness. */
function withOtherPrint(brightness: number, own = 40): Raster {
  const picture = drawn(SIZE, OWN, PAPER, own);
  printOn(picture, OTHER, brightness);
  return picture;
}

/** The mean brightness of what is printed in boxes. */
function brightnessOf({ data, width, channels }: Raster, boxes: readonly Box[]): number {
  const values = boxes.flatMap(({ left, right, top, bottom }) =>
    Array.from({ length: bottom - top }, (_, y) =>
      Array.from(
        data.subarray(((top + y) * width + left) * channels, ((top + y) * width + right) * channels),
      ),
    ).flat(),
  );
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function inColour({ width, height, data }: Raster): Raster {
  const colours = Uint8Array.from({ length: 3 * data.length }, (_, i) => data[Math.floor(i / 3)] ?? 0);
  return { width, height, channels: 3, data: colours };
}

describe('Faint print', () => {
  it('goes, and paper takes its place', () => {
    const clean = withoutFaintPrint(withOtherPrint(170));
    expect(brightnessOf(clean, OTHER)).toBe(PAPER);
    expect(brightnessOf(clean, OWN)).toBe(40);
  });

  it('is faint beside the rest, not by itself: on pale copies all print is', () => {
    const clean = withoutFaintPrint(withOtherPrint(200, 160));
    expect(brightnessOf(clean, OTHER)).toBe(PAPER);
    expect(brightnessOf(clean, OWN)).toBe(160);
  });

  it('stays where it is nearly as dark as the rest, as captions of grey copies are', () => {
    const clean = withoutFaintPrint(withOtherPrint(100));
    expect(brightnessOf(clean, OTHER)).toBe(100);
  });

  it('goes from pictures in colour too', () => {
    const clean = withoutFaintPrint(inColour(withOtherPrint(170)));
    expect(clean).toMatchObject({ ...SIZE, channels: 3 });
    expect(brightnessOf(clean, OTHER)).toBe(PAPER);
    expect(brightnessOf(clean, OWN)).toBe(40);
  });
});

describe('A picture without faint print', () => {
  it('is as large as before, and nowhere darker', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 1, max: 60 }),
      height: fc.integer({ min: 1, max: 60 }),
    });
    const pictures = sizes.chain(({ width, height }) =>
      fc
        .uint8Array({ minLength: width * height, maxLength: width * height })
        .map((data): Raster => ({ width, height, channels: 1, data })),
    );
    const property = fc.property(pictures, (picture) => {
      const clean = withoutFaintPrint(picture);
      expect(clean.data).toHaveLength(picture.data.length);
      expect(clean.data.every((value, i) => value >= (picture.data[i] ?? 0))).toBe(true);
    });
    fc.assert(property);
  });
});
