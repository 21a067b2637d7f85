import { describe, expect, it } from 'vitest';
import { endOfTitle, endsLike } from '../../../../src/engines/embedded/layout/title.js';
import { rectangle } from '../../../../src/pictures/geometry/quadrilateral.js';
import { expectClose } from '../../../support/geometry.js';

describe('The end of a title', () => {
  it('is the second half of its line', () => {
    expectClose(endOfTitle(rectangle(10, 0, 110, 20)), rectangle(60, 0, 110, 20));
  });

  it.each([
    ['动车驾驶证', 'TITLE_FRONT'],
    ['机动车驾驶证', 'TITLE_FRONT'],
    ['国机 动 车驾驶证', 'TITLE_FRONT'],
    ['机动车驾驭证', 'TITLE_FRONT'],
    ['车驾驶证副页', 'TITLE_BACK'],
    ['车驾驶证副贞', 'TITLE_BACK'],
  ] as const)('is told by its last characters, one of them misread at most: %s', (text, title) => {
    const other = title === 'TITLE_BACK' ? 'TITLE_FRONT' : 'TITLE_BACK';
    expect([endsLike(text, title), endsLike(text, other)]).toEqual([true, false]);
  });

  it.each(['机动车行驶证', '动车行 驶证', '国机动车行驶证副页', '共和国居民身份证', '动车', ''])(
    'is another one: %s',
    (text) => {
      expect([endsLike(text, 'TITLE_FRONT'), endsLike(text, 'TITLE_BACK')]).toEqual([false, false]);
    },
  );
});
