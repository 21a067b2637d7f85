import type { LabelledPicture, LabelValue } from '../../dist/eval/labels.js';
import type { PageResult } from '../../dist/eval/read-values.js';
import { scorePicture } from '../../dist/eval/score.js';
import { typedPages } from '../../dist/recognition/typed-pages.js';
import type { Reading } from './protocol.js';

export interface FieldCount {
  readonly right: number;
  readonly all: number;
}

/** Pieces that a value may be read in: two lines of an address, three rows of a stamp. */
const MOST_PIECES = 3;

/** LicenseQL must have named each field and read it exactly; of the others the value must stand somewhere. */
export function countFields(label: LabelledPicture, reading: Reading): FieldCount {
  const fields = scorePicture(label, { pages: pagesOf(reading), failures: [] }).fields;
  const right =
    reading.kind === 'pages'
      ? fields.filter((field) => field.right)
      : fields.filter(({ field, expected }) => standsIn(plain(reading.text), field, expected));
  return { right: right.length, all: fields.length };
}

function pagesOf(reading: Reading): PageResult[] {
  if (reading.kind === 'text') return [];
  const pages = typedPages(
    { kind: 'pages', pages: reading.pages },
    { now: new Date(), returnIssuingAuthority: true },
  );
  // GraphQL gives these very objects, with the name of their type.
  return pages.map((page) => ({
    ...page,
    __typename: page.kind === 'front' ? 'FrontPageResult' : 'BackPageResult',
  })) as unknown as PageResult[];
}

function standsIn(text: string, field: string, expected: LabelValue): boolean {
  const values = typeof expected === 'string' ? [expected] : expected;
  if (values.every((value) => standsInPieces(text, plain(value), MOST_PIECES))) return true;
  // The old layout prints a term of years, from which the label's date follows.
  return field === 'valid_to' && /\d年/.test(text);
}

function standsInPieces(text: string, value: string, pieces: number): boolean {
  if (value === '' || text.includes(value)) return true;
  if (pieces === 1) return false;
  for (let length = value.length - 1; length >= 2; length -= 1) {
    if (text.includes(value.slice(0, length))) return standsInPieces(text, value.slice(length), pieces - 1);
  }
  return false;
}

/** Without what readers may set at will: white space, width of characters, punctuation. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}
