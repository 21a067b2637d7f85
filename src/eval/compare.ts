import type { LabelField, LabelValue } from './labels.js';

/** Pairs that NFKC leaves apart, although one is only the wider form of the other. */
const HALF_WIDTH: Readonly<Record<string, string>> = {
  '。': '.',
  '、': ',',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '【': '[',
  '】': ']',
};

/** Printed in mixed widths even on one page, so the width of their punctuation is not held against a reader. */
const FREE_PUNCTUATION: readonly LabelField[] = ['record', 'address'];

/** Whether the value is exactly the labelled one, apart from Unicode form and white space. */
export function isRight(field: LabelField, expected: LabelValue, got: LabelValue | null): boolean {
  if (got === null || typeof expected !== typeof got) {
    return false;
  }
  const [wanted, read] = [comparable(field, expected), comparable(field, got)];
  return wanted.size === read.size && [...wanted].every((text) => read.has(text));
}

function comparable(field: LabelField, value: LabelValue): Set<string> {
  const texts = typeof value === 'string' ? [value] : value;
  return new Set(texts.map((text) => normalise(field, text)));
}

function normalise(field: LabelField, text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  return FREE_PUNCTUATION.includes(field) ? plain.replace(/./gu, (sign) => HALF_WIDTH[sign] ?? sign) : plain;
}
