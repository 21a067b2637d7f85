import type { Bilingual } from '../language/language.js';
import type { LicenseField } from '../picture/request.js';

/** What is printed beside a field on a licence, and the same in English. In the order of the page. */
export const FIELD_NAMES: Readonly<Record<LicenseField, Bilingual>> = {
  NUMBER: { zh: '证号', en: 'Licence number' },
  NAME: { zh: '姓名', en: 'Name' },
  SEX: { zh: '性别', en: 'Sex' },
  NATIONALITY: { zh: '国籍', en: 'Nationality' },
  ADDRESS: { zh: '住址', en: 'Address' },
  BIRTH: { zh: '出生日期', en: 'Date of birth' },
  ISSUE_DATE: { zh: '初次领证日期', en: 'Date of first issue' },
  CLASS: { zh: '准驾车型', en: 'Class' },
  VALID_FROM: { zh: '有效期起始', en: 'Valid from' },
  VALID_TO: { zh: '有效期截止', en: 'Valid to' },
  ISSUING_AUTHORITY: { zh: '发证机关', en: 'Issuing authority' },
  FILE_NUMBER: { zh: '档案编号', en: 'File number' },
  RECORD: { zh: '记录', en: 'Record' },
  ACCUMULATED_SCORES: { zh: '累积记分', en: 'Penalty points' },
  STATUS: { zh: '状态', en: 'Status' },
  GENERATION_DATE: { zh: '生成时间', en: 'Generated at' },
  CURRENT_TIME: { zh: '当前时间', en: 'Current time' },
};

/** From the type's own keys, so that no field can be forgotten above. */
export const FIELDS_IN_ORDER = Object.keys(FIELD_NAMES) as readonly LicenseField[];

export const PAGE_NAMES = {
  FrontPageResult: { zh: '主页', en: 'Main page' },
  BackPageResult: { zh: '副页', en: 'Duplicate page' },
} as const satisfies Record<string, Bilingual>;

export const CHOICE_NAMES = {
  ALL: { zh: '图中所有页', en: 'All in the picture' },
  FRONT: { zh: '主页', en: 'Main page' },
  BACK: { zh: '副页', en: 'Duplicate page' },
} as const satisfies Record<string, Bilingual>;

export const MEDIUM_NAMES = {
  PAPER: { zh: '纸质', en: 'paper' },
  ELECTRONIC: { zh: '电子', en: 'electronic' },
} as const satisfies Record<string, Bilingual>;
