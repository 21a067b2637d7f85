import { stringify } from 'csv-stringify/sync';
import type { LicenseResult } from '../../client/recognize.js';
import type { Output } from './output.js';

const COLUMNS = [
  'file',
  'result',
  'number',
  'name',
  'sex',
  'nationality',
  'address',
  'birth',
  'issueDate',
  'class',
  'vehicleClasses',
  'validFrom',
  'validTo',
  'validIndefinitely',
  'issuingAuthority',
  'fileNumber',
  'record',
  'medium',
  'accumulatedScores',
  'status',
  'generationDate',
  'currentTime',
  'warnings',
  'failure',
  'message',
] as const;

/** A row for each page; columns have the names of the API. */
export function csv(): Output {
  return {
    begin: () => text([COLUMNS]),
    picture: ({ file, results }) => text(results.map((result) => rowOf(file, result))),
    end: () => '',
  };
}

/** A spreadsheet would run a cell that begins like a formula: what is printed on a picture is not to be trusted. */
function text(rows: readonly unknown[]): string {
  const cast = { boolean: String, object: (list: unknown) => (Array.isArray(list) ? list.join(' ') : '') };
  return stringify([...rows], { columns: [...COLUMNS], escape_formulas: true, cast });
}

/** What has no column is left out. */
function rowOf(file: string, result: LicenseResult): Partial<Record<(typeof COLUMNS)[number], unknown>> {
  if (result.__typename === 'OcrFailure') {
    return { file, result: result.__typename, failure: result.code, message: result.message };
  }
  const warnings = result.warnings.map(({ code }) => code);
  return { ...result, file, result: result.__typename, warnings };
}
