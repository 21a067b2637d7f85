import type { LicensePage } from '../../src/page/picture/request.js';

type Front = Extract<LicensePage, { __typename: 'FrontPageResult' }>;
type Back = Extract<LicensePage, { __typename: 'BackPageResult' }>;

const COMMON = {
  number: null,
  name: null,
  fileNumber: null,
  medium: 'PAPER',
  fields: [],
  warnings: [],
  image: null,
} as const;

/** A main page on which nothing was read but what is given. */
export function frontPage(known: Partial<Front>): Front {
  return {
    ...COMMON,
    __typename: 'FrontPageResult',
    fields: [],
    warnings: [],
    sex: null,
    nationality: null,
    address: null,
    birth: null,
    issueDate: null,
    class: null,
    vehicleClasses: [],
    validFrom: null,
    validTo: null,
    validIndefinitely: null,
    issuingAuthority: null,
    accumulatedScores: null,
    status: null,
    generationDate: null,
    currentTime: null,
    ...known,
  };
}

/** A duplicate page on which nothing was read but what is given. */
export function backPage(known: Partial<Back>): Back {
  return { ...COMMON, __typename: 'BackPageResult', fields: [], warnings: [], record: null, ...known };
}

export function readField(
  field: LicensePage['fields'][number]['field'],
  text: string,
  more: Partial<LicensePage['fields'][number]> = {},
): LicensePage['fields'][number] {
  return { field, text, confidence: 0.9, polygon: null, ...more };
}
