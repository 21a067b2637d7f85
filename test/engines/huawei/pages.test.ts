import { describe, expect, it } from 'vitest';
import type { PageRequest } from '../../../src/engines/engine.js';
import { engineFor, failureOf, pagesOf } from './engine.js';
import { startProvider } from './provider.js';

async function engineAnswering(result: object) {
  return engineFor(await startProvider(() => ({ body: { result } })));
}

async function read(result: object, request: Partial<PageRequest> = {}) {
  return pagesOf(await engineAnswering(result), request);
}

const field = (name: string, text: string, polygon: unknown = null) => ({
  field: name,
  text,
  confidence: null,
  polygon,
});

const PAPER_FRONT = {
  type: 'normal',
  number: '110101199003070118',
  name: '张三',
  sex: '男',
  nationality: '中国',
  address: '北京市东城区景山前街4号',
  birth: '1990-03-07',
  issue_date: '2010-05-06',
  class: 'C1',
  valid_from: '2016-05-06',
  valid_to: '2026-05-06',
  issuing_authority: '北京市公安局公安交通管理局',
};

describe('the main page', () => {
  it('has a reading for each field of the answer', async () => {
    expect(await read(PAPER_FRONT)).toEqual([
      {
        side: 'FRONT',
        medium: 'PAPER',
        fields: [
          field('NUMBER', '110101199003070118'),
          field('NAME', '张三'),
          field('SEX', '男'),
          field('NATIONALITY', '中国'),
          field('ADDRESS', '北京市东城区景山前街4号'),
          field('BIRTH', '1990-03-07'),
          field('ISSUE_DATE', '2010-05-06'),
          field('CLASS', 'C1'),
          field('VALID_FROM', '2016-05-06'),
          field('VALID_TO', '2026-05-06'),
          field('ISSUING_AUTHORITY', '北京市公安局公安交通管理局'),
        ],
        warnings: [],
        image: null,
      },
    ]);
  });

  it('of an electronic licence has its own fields, and one reading for each status', async () => {
    const electronic = {
      type: 'electronic',
      name: '李四',
      file_number: '110012345678',
      accumulated_scores: '9',
      status: ['正常', '超分'],
      generation_date: '2024-02-03 10:11:12',
      current_time: '2024-02-04 08:00:00',
    };
    const [page] = await read(electronic);
    expect(page?.medium).toBe('ELECTRONIC');
    expect(page?.fields).toEqual([
      field('NAME', '李四'),
      field('FILE_NUMBER', '110012345678'),
      field('ACCUMULATED_SCORES', '9'),
      field('STATUS', '正常'),
      field('STATUS', '超分'),
      field('GENERATION_DATE', '2024-02-03 10:11:12'),
      field('CURRENT_TIME', '2024-02-04 08:00:00'),
    ]);
  });

  it('lacks what is empty, blank, null or unknown in the answer', async () => {
    const [page] = await read({ name: 'A', sex: '', address: ' ', birth: null, status: [''], future: 'x' });
    expect(page?.fields).toEqual([field('NAME', 'A')]);
  });
});

describe('the duplicate page', () => {
  it('is what the answer holds when it was asked for', async () => {
    const [page] = await read({ name: 'A', file_number: '1', record: '实习期至' }, { pages: 'BACK' });
    expect(page).toMatchObject({ side: 'BACK', medium: 'PAPER' });
    expect(page?.fields.map(({ field }) => field)).toEqual(['NAME', 'FILE_NUMBER', 'RECORD']);
  });
});

describe('both pages', () => {
  const front = { type: 'normal', name: 'A' };
  const back = { type: 'normal', name: 'A', record: 'R' };
  const empty = { type: 'normal', name: '', status: [] };

  it.each([
    ['both, front first', { back, front }, ['FRONT', 'BACK']],
    ['the front alone', { front }, ['FRONT']],
    ['the back alone', { back, front: null }, ['BACK']],
    ['the back beside an empty front', { back, front: empty }, ['BACK']],
  ])('are %s, as the answer has them', async (_what, result, sides) => {
    expect((await read(result, { pages: 'ALL' })).map(({ side }) => side)).toEqual(sides);
  });

  it.each([
    [{ front, back }, 'FRONT'],
    [{ back }, 'BACK'],
    [{ front: {}, back }, 'BACK'],
  ])('are narrowed down to the one that is there when either will do', async (result, side) => {
    expect((await read(result, { pages: 'AUTO' })).map((page) => page.side)).toEqual([side]);
  });

  it.each([
    [{}, 'ALL'],
    [{ front: {}, back: null }, 'ALL'],
    [{ front: empty, back: empty }, 'AUTO'],
    [empty, 'FRONT'],
    [{}, 'BACK'],
  ] as const)('or one, without any field, are an unsuitable picture: %j', async (result, pages) => {
    const failure = await failureOf(await engineAnswering(result), { pages });
    expect(failure).toMatchObject({ code: 'IMAGE_UNSUITABLE', providerCode: 'AIS.0104', retryable: false });
  });
});

const SQUARE = [
  [10, 20],
  [110, 20],
  [110, 50],
  [10, 50],
];
const POLYGON = [
  { x: 10, y: 20 },
  { x: 110, y: 20 },
  { x: 110, y: 50 },
  { x: 10, y: 50 },
];

describe('the place of a field', () => {
  async function polygonOf(location: unknown) {
    const [page] = await read({ issue_date: '2010-05-06', text_location: location });
    return page?.fields[0]?.polygon;
  }

  it.each([
    ['by the name of the wire', { issue_date: SQUARE }],
    ['in camel case', { issueDate: SQUARE }],
    ['in upper case', { ISSUE_DATE: SQUARE }],
    ['wrapped in an object', { issue_date: { location: SQUARE } }],
    ['wrapped with the words', { issue_date: { words: '2010-05-06', location: SQUARE } }],
    ['in a list of one', { issue_date: [SQUARE] }],
    ['in a list of objects', { issue_date: [{ location: SQUARE }] }],
    ['as eight numbers', { issue_date: SQUARE.flat() }],
    ['as points with names', { issue_date: POLYGON }],
    ['in a list of named entries', [{ name: 'issue_date', location: SQUARE }]],
    ['with the corners the other way round', { issue_date: [10, 20, 10, 50, 110, 50, 110, 20] }],
    ['with the corners row by row', { issue_date: [10, 20, 110, 20, 10, 50, 110, 50] }],
  ])('is read %s', async (_how, location) => {
    expect(await polygonOf(location)).toEqual(POLYGON);
  });

  it('encloses the lines of a text in their direction', async () => {
    const below = SQUARE.map(([x = 0, y = 0]) => [x + 10, y + 40]);
    expect(await polygonOf({ issue_date: [SQUARE, below] })).toEqual([
      { x: 10, y: 20 },
      { x: 120, y: 20 },
      { x: 120, y: 90 },
      { x: 10, y: 90 },
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'everywhere'],
    ['a number', 5],
    ['an empty object', {}],
    ['another field', { birth: SQUARE }],
    ['three points', { issue_date: SQUARE.slice(1) }],
    ['points of three numbers', { issue_date: SQUARE.map((point) => [...point, 1]) }],
    ['texts for numbers', { issue_date: SQUARE.map((point) => point.map(String)) }],
    ['a line without area', { issue_date: [1, 1, 2, 1, 3, 1, 4, 1] }],
    ['one point four times', { issue_date: [1, 1, 1, 1, 1, 1, 1, 1] }],
  ])('is unknown where the answer has %s', async (_what, location) => {
    expect(await polygonOf(location)).toBeNull();
  });

  it('is unknown where the answer is nested without end', async () => {
    const nested = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`;
    const body = `{"result":{"name":"A","text_location":{"name":${nested}}}}`;
    const [page] = await pagesOf(engineFor(await startProvider(() => ({ body }))));
    expect(page?.fields).toEqual([field('NAME', 'A')]);
  });

  it('is that of its own page when both were read', async () => {
    const shifted = SQUARE.map(([x = 0, y = 0]) => [x + 500, y]);
    const pages = await read(
      {
        front: { name: 'A', text_location: { name: SQUARE } },
        back: { name: 'A', text_location: { name: shifted } },
      },
      { pages: 'ALL' },
    );
    expect(pages.map(({ fields }) => fields[0]?.polygon?.[0])).toEqual([
      { x: 10, y: 20 },
      { x: 510, y: 20 },
    ]);
  });

  it('of several texts is told only where there are as many places', async () => {
    const status = ['正常', '超分'];
    const other = SQUARE.map(([x = 0, y = 0]) => [x, y + 100]);
    const [two] = await read({ status, text_location: { status: [SQUARE, other] } });
    expect(two?.fields.map(({ polygon }) => polygon?.[0])).toEqual([
      { x: 10, y: 20 },
      { x: 10, y: 120 },
    ]);
    const [one] = await read({ status, text_location: { status: SQUARE } });
    expect(one?.fields.map(({ polygon }) => polygon)).toEqual([null, null]);
  });
});
