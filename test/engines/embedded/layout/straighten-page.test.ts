import { describe, expect, it } from 'vitest';
import type { PageLayout } from '../../../../src/engines/embedded/layout/page-layout.js';
import {
  backInPicture,
  isLevel,
  straightenPage,
} from '../../../../src/engines/embedded/layout/straighten-page.js';
import { FRONT_TEMPLATE } from '../../../../src/engines/embedded/layout/templates.js';
import {
  applyHomography,
  type Homography,
  invertHomography,
  mapQuadrilateral,
  multiply,
} from '../../../../src/pictures/geometry/homography.js';
import type { Raster } from '../../../../src/pictures/raster.js';
import { expectClose, rotation, scaling, shift } from '../../../support/geometry.js';
import { captionLines, lineAt, pageOf, valueAt } from '../../../support/lines.js';

const WHITE: Raster = { width: 20, height: 20, channels: 1, data: new Uint8Array(400).fill(255) };
const NAME_PLACE = { left: 120, right: 200, y: 209 };

function pageSeen(view: Homography): PageLayout {
  return pageOf([...captionLines(FRONT_TEMPLATE, view), lineAt(NAME_PLACE, '李英', view)]);
}

/** A picture of the given view in which the page's upper left quarter is dark. */
function darkQuarter(view: Homography): Raster {
  const toPage = invertHomography(view);
  const data = new Uint8Array(600 * 600).fill(200);
  for (let i = 0; i < data.length; i += 1) {
    const { x, y } = applyHomography(toPage, { x: (i % 600) + 0.5, y: Math.floor(i / 600) + 0.5 });
    if (x > 0 && x < 440 && y > 0 && y < 300) data[i] = 50;
  }
  return { width: 600, height: 600, channels: 1, data };
}

describe('A page lies level', () => {
  it.each([
    [0, true],
    [1.5, true],
    [-1.5, true],
    [4, false],
    [-4, false],
    [90, false],
    [180, false],
  ])('at %d degrees: %s', (degrees, level) => {
    expect(isLevel(pageSeen(multiply(shift(900, 900), rotation((degrees * Math.PI) / 180))))).toBe(level);
  });

  it('whenever it is a screen', () => {
    const view = rotation(0.5);
    const captions = [
      lineAt({ left: 40, right: 100, y: 100 }, '证号', view),
      lineAt({ left: 40, right: 100, y: 400 }, '状态', view),
      lineAt({ left: 40, right: 150, y: 460 }, '累积记分', view),
    ];
    expect(isLevel(pageOf(captions))).toBe(true);
  });
});

describe('A straightened page', () => {
  it('stands upright, with a margin around it', () => {
    const view = [shift(300, 300), rotation(2.5), scaling(0.45), shift(-440, -300)].reduce(multiply);
    const { raster } = straightenPage(darkQuarter(view), pageSeen(view));
    const at = (x: number, y: number) =>
      raster.data[Math.floor(y * raster.height) * raster.width + Math.floor(x * raster.width)];
    expect([at(0.25, 0.25), at(0.75, 0.25), at(0.75, 0.75), at(0.25, 0.75), at(0.01, 0.01)]).toEqual([
      50, 200, 200, 200, 200,
    ]);
  });

  it.each([
    ['a small page is enlarged', 0.2, 880],
    ['a page keeps its size', 1.2, 1128],
    ['a large page is reduced', 2.2, 1760],
  ])('has a width to read at: %s', (_case, scale, width) => {
    const { raster } = straightenPage(WHITE, pageSeen(multiply(rotation(0.5), scaling(scale))));
    expect(raster.width).toBe(width);
    expect(raster.height / raster.width).toBeCloseTo(660 / 940, 2);
  });
});

describe('What was found on a straightened page', () => {
  it.each([0.3, 1.8, -2.5])('has its place in the picture, where the page is turned by %d', (angle) => {
    const aslant: Homography = [1, 0, 0, 0, 1, 0, 0.0001, -0.0002, 1];
    const view = [shift(300, 300), rotation(angle), scaling(0.5), aslant].reduce(multiply);
    const page = pageSeen(view);
    const { toPicture } = straightenPage(WHITE, page);
    const again = backInPicture(pageSeen(multiply(invertHomography(toPicture), view)), toPicture);
    const [seen, found] = [page.values[0], again.values[0]];
    expectClose(found?.line.quadrilateral ?? [], seen?.line.quadrilateral ?? [], 0.01);
    const { quadrilateral } = valueAt(200, 300, '一');
    expectClose(mapQuadrilateral(again.toPage, mapQuadrilateral(view, quadrilateral)), quadrilateral, 1);
  });
});
