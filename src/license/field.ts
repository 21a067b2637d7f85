/** The printed fields of a licence, in the order in which clients meet them in the schema. */
export const LicenseField = {
  NUMBER: 'NUMBER',
  NAME: 'NAME',
  SEX: 'SEX',
  NATIONALITY: 'NATIONALITY',
  ADDRESS: 'ADDRESS',
  BIRTH: 'BIRTH',
  ISSUE_DATE: 'ISSUE_DATE',
  CLASS: 'CLASS',
  VALID_FROM: 'VALID_FROM',
  VALID_TO: 'VALID_TO',
  ISSUING_AUTHORITY: 'ISSUING_AUTHORITY',
  FILE_NUMBER: 'FILE_NUMBER',
  RECORD: 'RECORD',
  ACCUMULATED_SCORES: 'ACCUMULATED_SCORES',
  STATUS: 'STATUS',
  GENERATION_DATE: 'GENERATION_DATE',
  CURRENT_TIME: 'CURRENT_TIME',
} as const;
export type LicenseField = (typeof LicenseField)[keyof typeof LicenseField];

export const LicenseMedium = { PAPER: 'PAPER', ELECTRONIC: 'ELECTRONIC' } as const;
export type LicenseMedium = (typeof LicenseMedium)[keyof typeof LicenseMedium];

/** The two pages of a licence: main page (主页, FRONT) and duplicate page (副页, BACK). */
export const PageSide = { FRONT: 'FRONT', BACK: 'BACK' } as const;
export type PageSide = (typeof PageSide)[keyof typeof PageSide];
