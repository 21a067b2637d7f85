import type { LicenseField } from '../../../license/field.js';
import { parseCitizenNumber } from '../../../license/values/citizen-number.js';
import { parseDate } from '../../../license/values/date.js';
import { splitVehicleClasses } from '../../../license/values/vehicle-classes.js';

/** What a field's value looks like, where that is more than "some text". */
export interface Grammar {
  readonly alphabet: RegExp;
  /** How many characters it has; text around them is what detection joined to it. */
  readonly length?: number;
  /** Whether a text can be a value of the field. */
  isValid(text: string): boolean;
  /**
   * How unlikely a valid reading may be beside the likeliest, which is not valid. A date that no calendar has
   * is misread for sure; a number whose check digit does not match may be printed so, on a specimen.
   */
  readonly minLikelihood: number;
}

/** Paper prints dates with dashes as a rule, so they are tried first; apps print them in all of these forms. */
const DATES: readonly DateGrammar[] = [
  dateGrammar(10, /[\d-]/u, /^(19|20)\d\d-\d\d-\d\d$/u),
  dateGrammar(10, /[\d./]/u, /^(19|20)\d\d([./])\d\d\2\d\d$/u),
  dateGrammar(11, /[\d年月日]/u, /^(19|20)\d\d年\d\d月\d\d日$/u),
];
const DATE_TIMES = DATES.map(dateTime);

type DateGrammar = Required<Grammar>;

function dateGrammar(length: number, alphabet: RegExp, form: RegExp): DateGrammar {
  const isValid = (text: string) => form.test(text) && parseDate(text) !== null;
  return { alphabet, length, isValid, minLikelihood: 1e-6 };
}

function dateTime({ alphabet, length, isValid, minLikelihood }: DateGrammar): Grammar {
  return {
    alphabet: new RegExp(`${alphabet.source}|:`, 'u'),
    length: length + 8,
    isValid: (text) => isValid(text.slice(0, length)) && /^\d\d:\d\d:\d\d$/u.test(text.slice(length)),
    minLikelihood,
  };
}

const DATE_FIELDS: readonly LicenseField[] = ['BIRTH', 'ISSUE_DATE', 'VALID_FROM'];
const DATE_TIME_FIELDS: readonly LicenseField[] = ['GENERATION_DATE', 'CURRENT_TIME'];

const GRAMMARS: Partial<Record<LicenseField, Grammar>> = {
  SEX: { alphabet: /[男女]/u, length: 1, isValid: (text) => /^[男女]$/u.test(text), minLikelihood: 0 },
  // Other countries' names stay as read: this one is as good as always printed, and stands beside its caption 国籍.
  NATIONALITY: {
    alphabet: /[中国]/u,
    length: 2,
    isValid: (text) => text === '中国',
    minLikelihood: 0.05,
  },
  CLASS: {
    alphabet: /[A-FMNP1-6]/u,
    isValid: (text) => !splitVehicleClasses(text).hasRest,
    minLikelihood: 1e-3,
  },
  FILE_NUMBER: {
    alphabet: /\d/u,
    length: 12,
    isValid: (text) => /^\d{12}$/u.test(text),
    minLikelihood: 1e-3,
  },
};

const CITIZEN_NUMBER: Grammar = {
  alphabet: /[\dX]/u,
  length: 18,
  isValid: (text) => parseCitizenNumber(text)?.checkDigitMatches ?? false,
  minLikelihood: 0.005,
};
/**
 * Passports and permits: letters among the digits, and no check digit that all of them share. They have 15 characters at
 * most, or 18 as citizens' numbers do: of those a character or two are missing.
 */
const OTHER_NUMBER: Grammar = {
  alphabet: /[\dA-Z()-]/u,
  isValid: (text) => text.length < 16 || text.length > 17,
  minLikelihood: 1,
};

const INDEFINITE: Grammar = {
  alphabet: /[长期]/u,
  length: 2,
  isValid: (text) => text === '长期',
  minLikelihood: 1e-3,
};

/** The old layout's number of years: 6年, 10年. */
const term = (length: number): Grammar => ({
  alphabet: /[\d年]/u,
  length,
  isValid: (text) => /^[1-9]\d?年$/u.test(text),
  minLikelihood: 1e-3,
});

const points = (length: number): Grammar => ({
  alphabet: /[\d分]/u,
  length,
  isValid: (text) => /^\d{1,2}分$/u.test(text),
  minLikelihood: 1e-3,
});

/** What the traffic police's registers say of a licence. */
export const STATUSES = [
  '违法未处理',
  '事故未处理',
  '逾期未换证',
  '逾期未体检',
  '逾期未审验',
  '延期换证',
  '延期体检',
  '停止使用',
  '实习期',
  '正常',
  '超分',
  '转出',
  '暂扣',
  '扣留',
  '扣押',
  '撤销',
  '吊销',
  '注销',
  '协查',
  '锁定',
];

const status = (length: number): Grammar => ({
  alphabet: /\p{Script=Han}/u,
  length,
  isValid: (text) => STATUSES.includes(text),
  minLikelihood: 0.05,
});

/** A date of which a digit was misread ends like a term: the 24年 of 2024年0B月17日 is none. */
const LONGEST_WITH_A_TERM = 5;

function validityGrammars(text: string): readonly Grammar[] {
  const terms = text.length <= LONGEST_WITH_A_TERM ? [term(3), term(2)] : [];
  return [...DATES, INDEFINITE, ...terms];
}

/** The grammars that a field's text may follow, the strictest first; none where any text may be its value. */
export function grammarsOf(field: LicenseField, text: string): readonly Grammar[] {
  if (field === 'NUMBER') return text.length >= 17 ? [CITIZEN_NUMBER, OTHER_NUMBER] : [OTHER_NUMBER];
  if (DATE_FIELDS.includes(field)) return DATES;
  if (DATE_TIME_FIELDS.includes(field)) return DATE_TIMES;
  if (field === 'VALID_TO') return validityGrammars(text);
  if (field === 'ACCUMULATED_SCORES') return [points(3), points(2)];
  if (field === 'STATUS') return [status(5), status(4), status(3), status(2)];
  const grammar = GRAMMARS[field];
  return grammar === undefined ? [] : [grammar];
}

/**
 * Whether a text is a value of the field by its strictest grammar, or by any where they are equals. Of a nationality,
 * and of what has no grammar, any text may be.
 */
export function followsGrammar(field: LicenseField, text: string): boolean {
  if (field === 'NATIONALITY') return true;
  const grammars = grammarsOf(field, text);
  const strict = field === 'NUMBER' ? grammars.slice(0, 1) : grammars;
  return strict.length === 0 || strict.some(({ isValid }) => isValid(text));
}
