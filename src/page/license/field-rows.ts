import type { LicenseField, LicensePage } from '../picture/request.js';
import { FIELDS_IN_ORDER } from './field-names.js';
import { typedValue } from './typed-value.js';

type RecognizedField = LicensePage['fields'][number];
export type Warning = LicensePage['warnings'][number];

/** All that is known of one field of one page. */
export interface FieldRow {
  /** Unique within a picture. */
  readonly key: string;
  readonly field: LicenseField;
  /** The name of the typed property. */
  readonly property: string;
  /** null: not read, or of no form that has a type. */
  readonly value: string | null;
  /** The text as read, where it says more than the value. */
  readonly text: string | null;
  readonly confidence: number | null;
  /** A field that was found in several places has several. */
  readonly polygons: readonly NonNullable<RecognizedField['polygon']>[];
  readonly warnings: readonly Warning[];
}

/** A row for each field that was read or is in doubt, in the order of the printed page. */
export function fieldRows(page: LicensePage, pageIndex: number): readonly FieldRow[] {
  return FIELDS_IN_ORDER.flatMap((field) => {
    const read = page.fields.filter((candidate) => candidate.field === field);
    const warnings = page.warnings.filter(({ fields }) => fields.includes(field));
    const { property, value } = typedValue(field, page);
    if (read.length === 0 && warnings.length === 0 && value === null) return [];
    const text = differing(read.map((found) => found.text).join(' · '), value);
    const polygons = read.flatMap(({ polygon }) => (polygon === null ? [] : [polygon]));
    const key = `${pageIndex}-${field}`;
    return [{ key, field, property, value, text, confidence: lowest(read), polygons, warnings }];
  });
}

/** Warnings that are about no single field. */
export function pageWarnings(page: LicensePage): readonly Warning[] {
  return page.warnings.filter(({ fields }) => fields.length === 0);
}

function differing(text: string, value: string | null): string | null {
  const isSaid = text === value || value?.split(' ').includes(text) === true;
  return text === '' || isSaid ? null : text;
}

function lowest(fields: readonly RecognizedField[]): number | null {
  const known = fields.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  return known.length === 0 ? null : Math.min(...known);
}

/** Whole per cent, but 100 only for certainty. */
export function percent(confidence: number): number {
  return confidence === 1 ? 100 : Math.min(99, Math.round(confidence * 100));
}
