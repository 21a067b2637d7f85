import { readFileSync } from 'node:fs';
import { buildSchema, NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { place, ROOT, snippetsOfKind } from './snippets.js';

const schema = buildSchema(readFileSync(`${ROOT}schema.graphql`, 'utf8'));

const embedded = snippetsOfKind('sh').flatMap((snippet) =>
  [...snippet.text.matchAll(/"query": ("(?:[^"\\]|\\.)*")/g)].map(
    ([, query = '']) => [place(snippet), JSON.parse(query)] as const,
  ),
);
const queries = [
  ...snippetsOfKind('graphql').map((snippet) => [place(snippet), snippet.text] as const),
  ...embedded,
];

describe('a query in the documents', () => {
  it('is among several, some of them in shell commands', () => {
    expect(embedded.length).toBeGreaterThan(3);
    expect(queries.length).toBeGreaterThan(embedded.length);
  });

  it.each(queries)('fits the schema, and uses nothing deprecated: %s', (_, query) => {
    const errors = validate(schema, parse(query), [...specifiedRules, NoDeprecatedCustomRule]);
    expect(errors.map(({ message }) => message)).toEqual([]);
  });
});
