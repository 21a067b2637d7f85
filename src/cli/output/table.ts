import type { BackPage, FrontPage, LicenseResult } from '../../client/recognize.js';
import type { Output } from './output.js';

type Page = FrontPage | BackPage;

/** For people: of each page a table of what was read, as it was read, and what is in doubt. */
export function table(): Output {
  return {
    begin: () => '',
    picture: ({ file, results }) =>
      results.map((result) => `${printable(describe(file, result))}\n`).join(''),
    end: () => '',
  };
}

function describe(file: string, result: LicenseResult): string {
  if (result.__typename === 'OcrFailure') return `${file}: ${result.code}\n  ${result.message}\n`;
  const warnings = result.warnings.map(({ code, message }) => `  ${code}: ${message}\n`);
  return [`${file}: ${titleOf(result)}\n`, ...rowsOf(result), ...warnings].join('');
}

function titleOf({ __typename, medium }: Page): string {
  if (medium === 'ELECTRONIC') return 'electronic licence (电子驾驶证)';
  return __typename === 'BackPageResult' ? 'duplicate page (副页)' : 'main page (主页)';
}

/** The text comes last, since Chinese characters are as wide as two others on most terminals but not on all. */
function rowsOf({ fields }: Page): readonly string[] {
  const rows = fields.map(({ field, confidence, text }) => [field, percentOf(confidence), text] as const);
  return [['FIELD', 'SURE', 'TEXT'] as const, ...rows].map(
    ([field, sure, text]) => `  ${field.padEnd(18)}${sure.padStart(5)}  ${text}\n`,
  );
}

function percentOf(confidence: number | null): string {
  return confidence === null ? '' : `${Math.floor(confidence * 100)} %`;
}

/** The name of a file may hold what a terminal would take for a command. */
function printable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]/gu, '\u{fffd}');
}
