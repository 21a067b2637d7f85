import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printEmittedSchema } from '../../src/graphql/print-schema.js';

describe('schema.graphql', () => {
  it('is what the code emits', () => {
    const committed = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
    expect(committed).toBe(printEmittedSchema());
  });
});
