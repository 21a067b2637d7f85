import { describe, expect, it } from 'vitest';
import { parseLabels } from '../../src/eval/labels.js';
import { snippetsOfKind } from './snippets.js';
import { firstCodes, tableOf } from './tables.js';

describe('the evaluation guide', () => {
  const labels = snippetsOfKind('jsonl labels').flatMap((snippet) => parseLabels(snippet.text));

  it('shows labels of a main and of a duplicate page', () => {
    expect(labels.flatMap(({ pages }) => pages.map(({ kind }) => kind))).toEqual(['front', 'back']);
  });

  it('lists every field that a label may have', () => {
    const names = firstCodes(tableOf('docs/evaluation.md', 'field', 'written as', 'counted on'));
    const fields = Object.fromEntries(names.map((name) => [name, name === 'status' ? [''] : '']));
    const parse = (given: object) =>
      parseLabels(JSON.stringify({ file: 'a', category: 'b', side: 'front', fields: given }));
    expect(Object.keys(parse(fields)[0]?.pages[0]?.fields ?? {})).toEqual(names);
    expect(() => parse({ ...fields, another: '' })).toThrow('not a label');
    expect(names).toHaveLength(17);
  });
});
