import { LicenseField, LicenseMedium, PageSide } from '../license/field.js';

/** The contract's name of each field. STATUS alone is a list of texts, all others are one text. */
export const WIRE_NAMES = {
  NUMBER: 'number',
  NAME: 'name',
  SEX: 'sex',
  NATIONALITY: 'nationality',
  ADDRESS: 'address',
  BIRTH: 'birth',
  ISSUE_DATE: 'issue_date',
  CLASS: 'class',
  VALID_FROM: 'valid_from',
  VALID_TO: 'valid_to',
  ISSUING_AUTHORITY: 'issuing_authority',
  FILE_NUMBER: 'file_number',
  RECORD: 'record',
  ACCUMULATED_SCORES: 'accumulated_scores',
  STATUS: 'status',
  GENERATION_DATE: 'generation_date',
  CURRENT_TIME: 'current_time',
} as const satisfies Record<LicenseField, string>;

/** The fields that the contract's model of each page has, in its order. */
export const PAGE_FIELDS: Readonly<Record<PageSide, readonly LicenseField[]>> = {
  [PageSide.FRONT]: [
    LicenseField.NUMBER,
    LicenseField.NAME,
    LicenseField.SEX,
    LicenseField.NATIONALITY,
    LicenseField.ADDRESS,
    LicenseField.BIRTH,
    LicenseField.ISSUE_DATE,
    LicenseField.CLASS,
    LicenseField.VALID_FROM,
    LicenseField.VALID_TO,
    LicenseField.ISSUING_AUTHORITY,
    LicenseField.ACCUMULATED_SCORES,
    LicenseField.STATUS,
    LicenseField.GENERATION_DATE,
    LicenseField.CURRENT_TIME,
    LicenseField.FILE_NUMBER,
  ],
  [PageSide.BACK]: [
    LicenseField.NUMBER,
    LicenseField.NAME,
    LicenseField.ISSUING_AUTHORITY,
    LicenseField.ADDRESS,
    LicenseField.FILE_NUMBER,
    LicenseField.RECORD,
  ],
};

/** What the field `type` of a page says. */
export const WIRE_TYPES = {
  [LicenseMedium.PAPER]: 'normal',
  [LicenseMedium.ELECTRONIC]: 'electronic',
} as const satisfies Record<LicenseMedium, string>;
