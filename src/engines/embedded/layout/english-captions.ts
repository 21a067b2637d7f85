import { distance } from 'fastest-levenshtein';

/** The small print below the captions, on pages of several makes. */
const ENGLISH_CAPTIONS = [
  "Driving License of the People's Republic of China",
  "Duplicate of Driving License of the People's Republic of China",
  'License No.',
  'Name',
  'Sex',
  'M/F',
  'Nationality',
  'Address',
  'Date of Birth',
  'Birthday',
  'Date of First Issue',
  'Issue Date',
  'Class',
  'Valid Period',
  'Valid From',
  'Valid For',
  'File No.',
  'Record',
].map(normalised);

/** It is printed so small that a letter in four comes out wrong. */
const MAX_WRONG_SHARE = 0.25;

/** Whether a line is small print and no value, as a foreigner's name in Latin letters is. */
export function isEnglishCaption(text: string): boolean {
  const line = normalised(text);
  return ENGLISH_CAPTIONS.some((caption) => distance(line, caption) <= caption.length * MAX_WRONG_SHARE);
}

/** Latin letters before a value that begins with another sign; a name in Latin letters cannot be told from them. */
const LEADING_LETTERS = /^[a-z./' ]+(?=[\p{Script=Han}\d])/iu;

/** How much of the beginning of a value is the small print of its caption, where that stands in the same row. */
export function leadingSmallPrint(text: string): number {
  const [letters = ''] = LEADING_LETTERS.exec(text) ?? [];
  return isEnglishCaption(letters) ? letters.length : 0;
}

/** The model confuses upper and lower case in small print, and sees spaces where there are none. */
function normalised(text: string): string {
  return text.toLowerCase().replaceAll(/\s/gu, '');
}
