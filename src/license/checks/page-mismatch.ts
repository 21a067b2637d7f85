import { LicenseField } from '../field.js';
import type { BackPage, FrontPage, LicensePage } from '../page.js';
import { compact } from '../values/text.js';
import { type RecognitionWarning, recognitionWarning } from '../warning.js';

/** PAGE_MISMATCH, for both pages, where main and duplicate page name another holder; else nothing. */
export function pageMismatch(pages: readonly LicensePage[]): RecognitionWarning[] {
  const front = pages.find((page) => page.kind === 'front');
  const back = pages.find((page) => page.kind === 'back');
  const fields = front === undefined || back === undefined ? [] : differingFields(front, back);
  const message = `Main and duplicate page differ in ${fields.join(' and ')}: they may belong to two licences.`;
  return fields.length === 0 ? [] : [recognitionWarning('PAGE_MISMATCH', message, ...fields)];
}

function differingFields(front: FrontPage, back: BackPage): LicenseField[] {
  return [
    ...(differ(front.number, back.number) ? [LicenseField.NUMBER] : []),
    ...(differ(front.name, back.name) ? [LicenseField.NAME] : []),
  ];
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && compact(one) !== compact(other);
}
