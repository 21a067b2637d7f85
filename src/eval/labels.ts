import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Quadrilateral } from '../license/reading.js';

/** Names as labels write them; the field of the schema with the same meaning is spelt in camel case. */
const LABEL_FIELDS = [
  'number',
  'name',
  'sex',
  'nationality',
  'address',
  'birth',
  'issue_date',
  'class',
  'valid_from',
  'valid_to',
  'issuing_authority',
  'file_number',
  'record',
  'accumulated_scores',
  'status',
  'generation_date',
  'current_time',
] as const;
export type LabelField = (typeof LABEL_FIELDS)[number];

/** A text, or the set of texts of `status`. */
export type LabelValue = string | readonly string[];

export type PageKind = 'front' | 'back' | 'electronic';

export interface LabelledPage {
  readonly kind: PageKind;
  readonly fields: Readonly<Partial<Record<LabelField, LabelValue>>>;
  /** Where each value is printed, in pixels of the picture; absent where the label does not say. */
  readonly places?: LabelPlaces | undefined;
}

type LabelPlaces = Readonly<Partial<Record<LabelField, Quadrilateral>>>;

export interface LabelledPicture {
  /** Relative to the directory of the set. */
  readonly file: string;
  readonly category: string;
  /** One page, or front and back of one licence. */
  readonly pages: readonly LabelledPage[];
}

const fields = z.partialRecord(z.enum(LABEL_FIELDS), z.union([z.string(), z.array(z.string())]));
const point = z.tuple([z.number(), z.number()]).transform(([x, y]) => ({ x, y }));
const quads = z.partialRecord(z.enum(LABEL_FIELDS), z.tuple([point, point, point, point]));
const picture = { file: z.string().min(1), category: z.string().min(1) };
const label = z.discriminatedUnion('side', [
  z.object({
    ...picture,
    side: z.enum(['front', 'back', 'electronic']),
    fields,
    quads: quads.optional(),
  }),
  z.object({
    ...picture,
    side: z.literal('double'),
    front: fields,
    back: fields,
    quads: z.object({ front: quads, back: quads }).optional(),
  }),
]);

/**
 * Reads `labels.jsonl` of a set of pictures: one JSON object a line, keys it does not know are left aside.
 * @throws Error naming the first line that is not a label, and what is wrong with it.
 */
export async function readLabels(directory: string): Promise<LabelledPicture[]> {
  return parseLabels(await readFile(join(directory, 'labels.jsonl'), 'utf8'));
}

/** The labels of such a text, in its order. */
export function parseLabels(text: string): LabelledPicture[] {
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [parseLabel(line, index + 1)]));
}

function parseLabel(line: string, lineNumber: number): LabelledPicture {
  const result = label.safeParse(parseJson(line));
  if (!result.success) {
    throw new Error(`Line ${lineNumber} of the labels is not a label:\n${z.prettifyError(result.error)}`);
  }
  const { file, category, ...rest } = result.data;
  const pages: LabelledPage[] =
    rest.side === 'double'
      ? [
          { kind: 'front', fields: rest.front, places: rest.quads?.front },
          { kind: 'back', fields: rest.back, places: rest.quads?.back },
        ]
      : [{ kind: rest.side, fields: rest.fields, places: rest.quads }];
  return { file, category, pages };
}

/** The parser's own error quotes the line, which holds data of persons; the schema refuses undefined as well. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
