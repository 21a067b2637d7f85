import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Quadrilateral } from '../../src/license/reading.js';

/** Where the labels have the printed values of one page, by the label's name of the field. */
export type PageQuads = Readonly<Record<string, Quadrilateral>>;

const point = z.tuple([z.number(), z.number()]).transform(([x, y]) => ({ x, y }));
const page = z.record(z.string(), z.tuple([point, point, point, point]));
const label = z.union([
  z
    .object({ file: z.string(), side: z.literal('double'), quads: z.object({ front: page, back: page }) })
    .transform(({ file, quads }) => ({ file, pages: [quads.front, quads.back] })),
  z.object({ file: z.string(), quads: page }).transform(({ file, quads }) => ({ file, pages: [quads] })),
]);

/** The places that a set's labels hold, by file; for two pages the front first. */
export async function readLabelQuads(directory: string): Promise<ReadonlyMap<string, readonly PageQuads[]>> {
  const text = await readFile(join(directory, 'labels.jsonl'), 'utf8');
  const labels = text
    .trim()
    .split('\n')
    .map((line) => label.parse(JSON.parse(line)));
  return new Map(labels.map(({ file, pages }) => [file, pages]));
}
