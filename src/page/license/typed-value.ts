import type { FrontPage, LicenseField, LicensePage } from '../picture/request.js';

/** A value as the API types it: the name of its property, and what to show; null where there is none. */
export interface TypedValue {
  readonly property: string;
  readonly value: string | null;
}

type Typed = (page: LicensePage) => TypedValue;

const SEXES = { FEMALE: '女 FEMALE', MALE: '男 MALE' } as const;

const TYPED: Readonly<Record<LicenseField, Typed>> = {
  NUMBER: ({ number }) => ({ property: 'number', value: number }),
  NAME: ({ name }) => ({ property: 'name', value: name }),
  FILE_NUMBER: ({ fileNumber }) => ({ property: 'fileNumber', value: fileNumber }),
  SEX: front('sex', ({ sex }) => sex && SEXES[sex]),
  NATIONALITY: front('nationality', (page) => page.nationality),
  ADDRESS: front('address', (page) => page.address),
  BIRTH: front('birth', (page) => page.birth),
  ISSUE_DATE: front('issueDate', (page) => page.issueDate),
  CLASS: front('vehicleClasses', (page) => listed(page.vehicleClasses)),
  VALID_FROM: front('validFrom', (page) => page.validFrom),
  VALID_TO: (page) =>
    page.__typename === 'FrontPageResult' && page.validIndefinitely === true
      ? { property: 'validIndefinitely', value: '长期 true' }
      : front('validTo', ({ validTo }) => validTo)(page),
  ISSUING_AUTHORITY: front('issuingAuthority', (page) => page.issuingAuthority),
  ACCUMULATED_SCORES: front('accumulatedScores', (page) => page.accumulatedScores?.toString() ?? null),
  STATUS: front('status', (page) => listed(page.status ?? [])),
  GENERATION_DATE: front('generationDate', (page) => page.generationDate),
  CURRENT_TIME: front('currentTime', (page) => page.currentTime),
  RECORD: (page) => ({
    property: 'record',
    value: page.__typename === 'BackPageResult' ? page.record : null,
  }),
};

export function typedValue(field: LicenseField, page: LicensePage): TypedValue {
  return TYPED[field](page);
}

function front(property: string, value: (page: FrontPage) => string | null): Typed {
  return (page) => ({ property, value: page.__typename === 'FrontPageResult' ? value(page) : null });
}

function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(' · ');
}
