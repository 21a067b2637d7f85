import type { FieldScore, PictureScore } from './score.js';
import { type EvalSummary, type Rate, type Summary, summariseRun } from './summary.js';
import { ENOUGH_OVERLAP, type Share, type Trust } from './trust.js';

export interface ReportOptions {
  /** Whether labelled and read values of wrong fields may be shown: they are data of persons. */
  readonly showErrors: boolean;
}

/** The result of a run as tables. */
export function textReport(scores: readonly PictureScore[], { showErrors }: ReportOptions): string {
  const summary = summariseRun(scores);
  const { all, trust } = summary;
  const sections = [
    categoryTable(summary),
    fieldTable(all),
    confidenceTable(trust),
    trustTable(trust),
    failureLine(summary),
  ];
  return [...sections, ...(showErrors ? [errorList(scores)] : [])]
    .filter((section) => section !== '')
    .join('\n\n');
}

/** The result of a run for programs: the summary, and every field that is wrong. */
export function jsonReport(scores: readonly PictureScore[], options: ReportOptions): string {
  const wrongFields = scores.flatMap((score) => wrongFieldsOf(score, options));
  const failures = scores.flatMap(({ file, failures: codes }) => codes.map((code) => ({ file, code })));
  return JSON.stringify({ summary: summariseRun(scores), failures, wrongFields }, null, 2);
}

function wrongFieldsOf({ file, category, fields }: PictureScore, { showErrors }: ReportOptions) {
  return fields
    .filter(({ right }) => !right)
    .map(({ page, field, expected, got }) => ({
      file,
      category,
      page,
      field,
      ...(showErrors ? { expected, got } : {}),
    }));
}

function categoryTable({ byCategory, all }: EvalSummary): string {
  const head = ['category', 'pictures', 'no result', 'documents right', '', 'fields right', ''];
  const rows = [...Object.entries(byCategory), ['all', all] as const];
  return table([head, ...rows.map(([name, summary]) => [name, ...categoryCells(summary)])]);
}

function categoryCells({ pictures, withoutResult, documents, fields }: Summary): string[] {
  return [`${pictures}`, `${withoutResult}`, ...rateCells(documents), ...rateCells(fields)];
}

function fieldTable({ byField }: Summary): string {
  const rows = Object.entries(byField).map(([field, rate]) => [field, ...rateCells(rate)]);
  return table([['field', 'right', ''], ...rows]);
}

function confidenceTable({ byConfidence }: Trust): string {
  const rows = byConfidence.map(({ from, to, right }) => [`${from} to ${to}`, ...shareCells(right)]);
  return table([['confidence', 'right', ''], ...rows]);
}

function trustTable({ warnedOf, placed }: Trust): string {
  return table([
    ['of the', 'are', ''],
    ['right fields, warned of', ...shareCells(warnedOf.right)],
    ['wrong fields, warned of', ...shareCells(warnedOf.wrong)],
    [`places, in common with the label's by ${ENOUGH_OVERLAP}`, ...shareCells(placed)],
  ]);
}

function rateCells({ right, total }: Rate): string[] {
  return shareCells({ count: right, total });
}

function shareCells({ count, total }: Share): string[] {
  return [`${count}/${total}`, total === 0 ? '-' : `${((100 * count) / total).toFixed(1)} %`];
}

function failureLine({ failures }: EvalSummary): string {
  const counts = Object.entries(failures).map(([code, count]) => `${code} ${count}`);
  return counts.length === 0 ? '' : `failures: ${counts.join(', ')}`;
}

function errorList(scores: readonly PictureScore[]): string {
  const line = (file: string, { page, field, expected, got }: FieldScore) =>
    `${file} ${page}.${field}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;
  return scores
    .flatMap(({ file, fields }) => fields.filter(({ right }) => !right).map((score) => line(file, score)))
    .join('\n');
}

/** Columns as wide as their widest cell, the first flush left, the others flush right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const align = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(align).join('  ').trimEnd()).join('\n');
}
