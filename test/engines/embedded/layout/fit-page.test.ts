import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { CAPTIONS, type CaptionName } from '../../../../src/engines/embedded/layout/captions.js';
import type { FoundCaption } from '../../../../src/engines/embedded/layout/find-captions.js';
import { fitPage } from '../../../../src/engines/embedded/layout/fit-page.js';
import {
  type CaptionPlace,
  FRONT_TEMPLATE,
  PAGE,
} from '../../../../src/engines/embedded/layout/templates.js';
import { type Homography, multiply } from '../../../../src/pictures/geometry/homography.js';
import { rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';
import {
  anyAngle,
  distances,
  hundredths,
  mapped,
  rotation,
  scaling,
  shift,
} from '../../../support/geometry.js';
import { lineAt } from '../../../support/lines.js';

vi.setConfig({ testTimeout: 30_000 });

const CORNERS = rectangle(0, 0, PAGE.width, PAGE.height);
// Keys of its own type.
const PLACES = Object.entries(FRONT_TEMPLATE.captions) as [CaptionName, CaptionPlace][];

interface Offset {
  readonly x: number;
  readonly y: number;
}

/** The captions of a main page as a make prints them that sets each a little elsewhere. */
function captionsOfMake(offsets: readonly Offset[], view: Homography): FoundCaption[] {
  return PLACES.map(([name, { left, right, y }], i) => {
    const { x, y: down } = offsets[i] ?? { x: 0, y: 0 };
    const place = { left: left + x, right: right + x, y: y + down };
    return { name, line: lineAt(place, CAPTIONS[name], view) };
  });
}

/** How far from where it is the worst of the page's corners is taken, in page units. */
function cornerError(found: readonly FoundCaption[], view: Homography): number {
  const toPage = fitPage(found, FRONT_TEMPLATE)?.toPage;
  return toPage === undefined
    ? Number.POSITIVE_INFINITY
    : Math.max(...distances(mapped(toPage, mapped(view, CORNERS)), CORNERS));
}

const scanView = fc
  .tuple(anyAngle, hundredths(0.4, 3))
  .map(([angle, scale]) => [shift(900, 500), rotation(angle), scaling(scale)].reduce(multiply));

const whims = fc.array(
  fc.record({ x: fc.integer({ min: -20, max: 20 }), y: fc.integer({ min: -8, max: 8 }) }),
  { minLength: PLACES.length, maxLength: PLACES.length },
);

describe('The mapping onto a page', () => {
  it('keeps the far corner in its place where a make sets its captions elsewhere', () => {
    const holds = (offsets: Offset[], view: Homography) => {
      expect(cornerError(captionsOfMake(offsets, view), view)).toBeLessThan(45);
    };
    fc.assert(fc.property(whims, scanView, holds));
  });

  it.each([0.0001, -0.0001, 0.0003, -0.0003])('follows perspective: %d', (steepness) => {
    const tilt: Homography = [1, 0, 0, 0, 1, 0, steepness, -steepness, 1];
    const view = [shift(440, 300), tilt, shift(-440, -300)].reduce(multiply);
    expect(cornerError(captionsOfMake([], view), view)).toBeLessThan(0.1);
  });

  it('is that of the others where one caption is another document’s', () => {
    const [first, ...others] = captionsOfMake([], rotation(0));
    if (first === undefined) throw new Error('Expected captions');
    const stray = { name: first.name, line: lineAt({ left: 211, right: 792, y: 80 }, '') };
    expect(cornerError([stray, ...others], rotation(0))).toBeLessThan(1);
  });
});
