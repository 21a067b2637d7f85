import type { LicenseField } from '../../src/license/field.js';
import type { FieldReading, PageReading } from '../../src/license/reading.js';

export type Texts = Partial<Record<LicenseField, string>>;

/** An invented holder, in a licence that raises no doubt on the day it names. */
const FRONT_TEXTS = {
  NUMBER: '11010519491231002X',
  NAME: '李四',
  SEX: '女',
  NATIONALITY: '中国',
  ADDRESS: '北京市朝阳区幸福路1号',
  BIRTH: '1949-12-31',
  ISSUE_DATE: '1990-05-11',
  CLASS: 'C1',
  VALID_FROM: '2016-05-11',
  VALID_TO: '2026-05-11',
} satisfies Texts;
const BACK_TEXTS = {
  NUMBER: FRONT_TEXTS.NUMBER,
  NAME: '李四',
  FILE_NUMBER: '110105000001',
} satisfies Texts;
const ELECTRONIC_TEXTS = {
  NUMBER: FRONT_TEXTS.NUMBER,
  NAME: '李四',
  SEX: '女',
  NATIONALITY: '中国',
  BIRTH: '1949-12-31',
  ISSUE_DATE: '1990-05-11',
  CLASS: 'C1',
  VALID_FROM: '2016-05-11',
  VALID_TO: '2026-05-11',
  FILE_NUMBER: '110105000001',
  ACCUMULATED_SCORES: '9分',
  STATUS: '正常',
  GENERATION_DATE: '2024-07-15 20:54:01',
  CURRENT_TIME: '2024-07-26 10:24:52',
} satisfies Texts;
export const CONTEXT = { today: '2024-08-01', issuingAuthorityExpected: false };

export function fieldReading(
  field: LicenseField,
  text: string,
  confidence: number | null = 0.99,
): FieldReading {
  return { field, text, confidence, polygon: null };
}

export function frontReading(changes: Texts = {}): PageReading {
  return pageReading({ side: 'FRONT', medium: 'PAPER' }, { ...FRONT_TEXTS, ...changes });
}

export function backReading(changes: Texts = {}): PageReading {
  return pageReading({ side: 'BACK', medium: 'PAPER' }, { ...BACK_TEXTS, ...changes });
}

export function electronicReading(changes: Texts = {}): PageReading {
  return pageReading({ side: 'FRONT', medium: 'ELECTRONIC' }, { ...ELECTRONIC_TEXTS, ...changes });
}

function pageReading(kind: Pick<PageReading, 'side' | 'medium'>, texts: Texts): PageReading {
  // Object.entries forgets the keys' type; Texts has no others.
  const entries = Object.entries(texts) as [LicenseField, string][];
  return {
    ...kind,
    fields: entries.map(([field, text]) => fieldReading(field, text)),
    warnings: [],
    image: null,
  };
}
