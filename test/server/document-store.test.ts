import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createDocumentStore } from '../../src/server/graphql/document-store.js';

describe('a parsed document', () => {
  it('is kept when it has variables alone', async () => {
    const store = createDocumentStore();
    const document = parse('query Q($input: I) { read(input: $input) { name } }');
    await store.set('key', document);
    expect(await store.get('key')).toBe(document);
  });

  it.each([
    ['a string', '{ read(image: "QUJD") }'],
    ['a block string', '{ read(image: """QUJD""") }'],
    ['a comment', '# QUJD\n{ read }'],
    ['very many characters', `{ ${'a'.repeat(20_000)} }`],
  ])('is not kept with %s in it', async (_what, source) => {
    const store = createDocumentStore();
    await store.set('key', parse(source));
    expect(await store.get('key')).toBeUndefined();
  });

  it('makes room for a newer one when many are kept', async () => {
    const store = createDocumentStore();
    const document = parse('{ read }');
    for (let number = 1; number <= 201; number++) await store.set(`key ${number}`, document);
    const kept = await Promise.all(['key 1', 'key 2', 'key 201'].map((key) => store.get(key)));
    expect(kept).toEqual([undefined, document, document]);
  });
});
