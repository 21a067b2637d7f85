import { describe, expect, it } from 'vitest';
import { formats } from '../../src/cli/output/formats.js';
import type { PictureResults } from '../../src/cli/output/output.js';
import type { BackPage, OcrFailure } from '../../src/client/index.js';

const PAGE: BackPage = {
  __typename: 'BackPageResult',
  number: '110101199003074418',
  name: '陈斌',
  fileNumber: '420500123456',
  record: '请于2033年09月21日前\n申请换领,"新"驾驶证。',
  medium: 'PAPER',
  image: null,
  fields: [{ field: 'NAME', text: '陈斌', confidence: 0.998, polygon: null }],
  warnings: [{ code: 'EXPIRED', message: 'It has expired.', fields: ['VALID_TO'] }],
};
const FAILURE: OcrFailure = {
  __typename: 'OcrFailure',
  code: 'IMAGE_UNSUITABLE',
  providerCode: null,
  message: 'No page was found.',
  retryable: false,
  retryAfter: null,
};
const PICTURES: readonly PictureResults[] = [
  { file: 'a.jpg', results: [PAGE] },
  { file: 'b.jpg', results: [FAILURE] },
];

function printed(format: keyof typeof formats, pictures = PICTURES): string {
  const output = formats[format]();
  return [output.begin(), ...pictures.map(output.picture), output.end()].join('');
}

const rowsOf = (text: string) => text.split('\n').map((row) => row.split(','));

describe('JSON', () => {
  it('is one array with the results of the API', () => {
    expect(JSON.parse(printed('json'))).toEqual(PICTURES);
  });

  it('is an empty array when there is nothing', () => {
    expect(JSON.parse(printed('json', []))).toEqual([]);
  });
});

describe('CSV', () => {
  it('has a row for each page under one row of names, quoted where that is needed', () => {
    const text = printed('csv');
    const [names = []] = rowsOf(text);
    expect(names.slice(0, 4)).toEqual(['file', 'result', 'number', 'name']);
    expect(text).toContain('"请于2033年09月21日前\n申请换领,""新""驾驶证。"');
    expect(text).toContain(',EXPIRED,,\n');
    expect(text).toContain('\nb.jpg,OcrFailure,');
    expect(text).toContain(',IMAGE_UNSUITABLE,No page was found.\n');
  });

  it.each(['=HYPERLINK("http://example.com")', '+1', '-1', '@SUM(A1)'])(
    'does not let a spreadsheet run %s',
    (name) => {
      const [, row = []] = rowsOf(printed('csv', [{ file: 'a.jpg', results: [{ ...PAGE, name }] }]));
      expect(row[3]?.replace(/^"/, '')).toMatch(/^'/);
    },
  );
});

describe('the table', () => {
  it('shows what was read and how sure that is, what is in doubt, and what failed', () => {
    expect(printed('table')).toBe(
      [
        'a.jpg: duplicate page (副页)',
        '  FIELD              SURE  TEXT',
        '  NAME               99 %  陈斌',
        '  EXPIRED: It has expired.',
        '',
        'b.jpg: IMAGE_UNSUITABLE',
        '  No page was found.',
        '',
        '',
      ].join('\n'),
    );
  });

  it('does not pass on what a terminal would take for a command', () => {
    const text = printed('table', [{ file: 'a\u{1b}[2J.jpg', results: [FAILURE] }]);
    expect(text).toContain('a\u{fffd}[2J.jpg: IMAGE_UNSUITABLE');
  });
});
