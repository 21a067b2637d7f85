import { describe, expect, it } from 'vitest';
import { endOfTitle, endsLike } from '../../../../src/engines/embedded/layout/title.js';
import { rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';

describe('The end of a title', () => {
  it('is its second half', () => {
    expect(endOfTitle(rectangle(100, 10, 300, 30))).toEqual(rectangle(200, 10, 300, 30));
  });

  it.each([
    ['机动车驾驶证', 'TITLE_FRONT', true],
    ['国机动车驾驶证', 'TITLE_FRONT', true],
    ['机动车驾驶正', 'TITLE_FRONT', true],
    ['动车驾驶证副页', 'TITLE_FRONT', false],
    ['驾驶证 副页', 'TITLE_BACK', true],
    ['机动车驾驶证', 'TITLE_BACK', false],
    ['机动车行驶证', 'TITLE_FRONT', false],
    ['机动车行驶证副页', 'TITLE_BACK', false],
    ['362330198802170015', 'TITLE_FRONT', false],
    ['', 'TITLE_FRONT', false],
  ] as const)('%s, as that of %s: %s', (text, title, expected) => {
    expect(endsLike(text, title)).toBe(expected);
  });
});
