import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './schema.js';

const HEADER = '# Emitted from src/graphql by `npm run emit-schema`. Change the code, not this file.\n\n';

/** The text of schema.graphql. Sorted, so that moving a class changes nothing in it. */
export function printEmittedSchema(): string {
  return `${HEADER}${printSchema(lexicographicSortSchema(createSchema()))}\n`;
}
