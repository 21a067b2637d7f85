import { describe, expect, it } from 'vitest';
import { parseLabels } from '../../src/eval/labels.js';
import { rectangle } from '../../src/pictures/geometry/quadrilateral.js';

const line = (label: object) => JSON.stringify({ file: 'a.jpg', category: 'clean', ...label });

describe('the labels of a set', () => {
  it('are one page each, or front and back of one licence', () => {
    const lines = [
      line({ side: 'back', fields: { number: '1', record: 'r' }, width: 800 }),
      '',
      line({ side: 'double', front: { name: 'n' }, back: { name: 'm' } }),
      line({ side: 'electronic', fields: { status: ['正常'] } }),
    ];
    expect(parseLabels(lines.join('\n'))).toEqual([
      { file: 'a.jpg', category: 'clean', pages: [{ kind: 'back', fields: { number: '1', record: 'r' } }] },
      {
        file: 'a.jpg',
        category: 'clean',
        pages: [
          { kind: 'front', fields: { name: 'n' } },
          { kind: 'back', fields: { name: 'm' } },
        ],
      },
      { file: 'a.jpg', category: 'clean', pages: [{ kind: 'electronic', fields: { status: ['正常'] } }] },
    ]);
  });

  it('may say where the values are printed', () => {
    const quad = [
      [1, 2],
      [11, 2],
      [11, 5],
      [1, 5],
    ];
    const places = { name: rectangle(1, 2, 11, 5) };
    const lines = [
      line({ side: 'back', fields: { name: 'n' }, quads: { name: quad } }),
      line({ side: 'double', front: {}, back: { name: 'm' }, quads: { front: {}, back: { name: quad } } }),
    ];
    expect(parseLabels(lines.join('\n')).flatMap(({ pages }) => pages.map((page) => page.places))).toEqual([
      places,
      {},
      places,
    ]);
  });

  it.each([
    [
      'three corners',
      line({
        side: 'front',
        fields: {},
        quads: {
          name: [
            [1, 2],
            [11, 2],
            [11, 5],
          ],
        },
      }),
    ],
    ['no JSON', '{"file": "李四'],
    ['a side that does not exist', line({ side: 'left', fields: {} })],
    ['a field that does not exist', line({ side: 'front', fields: { surname: '李四' } })],
    ['a value that is no text', line({ side: 'front', fields: { name: 5 } })],
    ['no fields', line({ side: 'front' })],
  ])('are refused by line, without their values, when they hold %s', (_name, bad) => {
    const read = () => parseLabels(`${line({ side: 'front', fields: {} })}\n${bad}`);
    expect(read).toThrow(/^Line 2 of the labels is not a label/);
    expect(read).not.toThrow(/李四/);
  });
});
