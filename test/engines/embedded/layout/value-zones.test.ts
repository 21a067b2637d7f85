import { describe, expect, it } from 'vitest';
import type { CaptionName } from '../../../../src/engines/embedded/layout/captions.js';
import {
  BACK_TEMPLATE,
  FRONT_TEMPLATE,
  OLD_FRONT_TEMPLATE,
  type PageTemplate,
} from '../../../../src/engines/embedded/layout/templates.js';
import { valueZone } from '../../../../src/engines/embedded/layout/value-zones.js';
import { mapQuadrilateral, multiply } from '../../../../src/pictures/geometry/homography.js';
import { expectClose, rotation, scaling, shift } from '../../../support/geometry.js';
import { captionLines, pageOf } from '../../../support/lines.js';

function zone(template: PageTemplate, name: CaptionName) {
  const [a, , c] = valueZone(pageOf(captionLines(template)), name) ?? [];
  return a && c && { left: a.x, top: a.y, right: c.x, bottom: c.y };
}

describe('The zone of a value', () => {
  it.each<readonly [string, PageTemplate, CaptionName, number, number]>([
    ['begins behind its caption and ends before the next one of the row', FRONT_TEMPLATE, 'SEX', 525, 604],
    ['ends before the photograph', FRONT_TEMPLATE, 'ISSUE_DATE', 424, 650],
    ['of the last caption in a row ends at the edge of the page', FRONT_TEMPLATE, 'NATIONALITY', 673, 845],
    ['of a starting date ends before the term', OLD_FRONT_TEMPLATE, 'VALID_FROM', 210, 446],
    ['on a duplicate page ends at its edge', BACK_TEMPLATE, 'FILE_NUMBER', 526, 850],
  ])('%s', (_case, template, name, left, right) => {
    const found = zone(template, name);
    expect([found?.left, found?.right]).toEqual([expect.closeTo(left, 3), expect.closeTo(right, 3)]);
  });

  it('holds the row, and not the rows above and below', () => {
    const { top = 0, bottom = 0 } = zone(FRONT_TEMPLATE, 'ISSUE_DATE') ?? {};
    const [above, own, below] = [378, 435, 492];
    expect(top).toBeGreaterThan(above + 28 / 2);
    expect(top).toBeLessThan(own - 28 / 2);
    expect(bottom).toBeGreaterThan(own + 28 / 2);
    expect(bottom).toBeLessThan(below - 28 / 2);
  });

  it('lies in the picture as the page does', () => {
    const view = [shift(900, 500), rotation(2), scaling(1.5)].reduce(multiply);
    const upright = valueZone(pageOf(captionLines(FRONT_TEMPLATE)), 'BIRTH');
    const turned = valueZone(pageOf(captionLines(FRONT_TEMPLATE, view)), 'BIRTH');
    if (upright === undefined || turned === undefined) throw new Error('Expected both zones');
    expectClose(turned, mapQuadrilateral(view, upright), 0.01);
  });

  it.each<readonly [string, CaptionName]>([
    ['of a caption that the page has not', 'FILE_NUMBER'],
    ['of a value whose end is not known', 'ADDRESS'],
  ])('is not there: %s', (_case, name) => {
    expect(zone(FRONT_TEMPLATE, name)).toBeUndefined();
  });
});
