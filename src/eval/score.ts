import { isRight } from './compare.js';
import { type Evidence, evidenceFor } from './evidence.js';
import type { LabelField, LabelledPage, LabelledPicture, LabelValue, PageKind } from './labels.js';
import { type PageResult, type ReadValues, readValues } from './read-values.js';
import type { Answer } from './recognise.js';

export interface FieldScore extends Evidence {
  readonly page: PageKind;
  readonly field: LabelField;
  readonly right: boolean;
  readonly expected: LabelValue;
  /** null where nothing was read. */
  readonly got: LabelValue | null;
}

export interface PictureScore {
  readonly file: string;
  readonly category: string;
  readonly fields: readonly FieldScore[];
  /** Whether any page was read at all. */
  readonly hasResult: boolean;
  readonly failures: readonly string[];
}

/** What counts on paper. On an electronic licence everything does that its label holds. */
const SCORED: Readonly<Record<'front' | 'back', readonly LabelField[]>> = {
  front: [
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
  ],
  back: ['number', 'name', 'file_number', 'record'],
};

/** Compares each scored field with its label; all fields of a page without a result are wrong. */
export function scorePicture(picture: LabelledPicture, answer: Answer): PictureScore {
  const { file, category, pages } = picture;
  const fields = pages.flatMap((page) => scorePage(page, resultFor(page, answer.pages)));
  return { file, category, fields, hasResult: answer.pages.length > 0, failures: answer.failures };
}

function resultFor({ kind }: LabelledPage, results: readonly PageResult[]): PageResult | undefined {
  const wanted = kind === 'back' ? 'BackPageResult' : 'FrontPageResult';
  return results.find((result) => result.__typename === wanted);
}

function scorePage(page: LabelledPage, result: PageResult | undefined): FieldScore[] {
  const values: ReadValues = result === undefined ? {} : readValues(result);
  return scoredFields(page).map(([field, expected]) => {
    const got = values[field] ?? null;
    const right = isRight(field, expected, got);
    return { page: page.kind, field, right, expected, got, ...evidenceFor(field, page, result) };
  });
}

function scoredFields({ kind, fields }: LabelledPage): (readonly [LabelField, LabelValue])[] {
  // Object.keys widens the keys that the type knows.
  const names = kind === 'electronic' ? (Object.keys(fields) as LabelField[]) : SCORED[kind];
  return names.flatMap((name) => {
    const expected = fields[name];
    return expected === undefined ? [] : [[name, expected] as const];
  });
}
