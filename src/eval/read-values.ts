import type { LicenseField, ResultFieldsFragment } from '../client/gen/graphql.js';
import type { LabelField, LabelValue } from './labels.js';

export type FrontResult = Extract<ResultFieldsFragment, { __typename: 'FrontPageResult' }>;
export type BackResult = Extract<ResultFieldsFragment, { __typename: 'BackPageResult' }>;
export type PageResult = FrontResult | BackResult;

export type ReadValues = Readonly<Partial<Record<LabelField, LabelValue | null>>>;

/** The values of a page as labels write them, taken from the typed value wherever there is one. */
export function readValues(page: PageResult): ReadValues {
  return page.__typename === 'FrontPageResult' ? frontValues(page) : backValues(page);
}

function backValues({ number, name, fileNumber, record }: BackResult): ReadValues {
  return { number, name, file_number: fileNumber, record };
}

function frontValues(page: FrontResult): ReadValues {
  return {
    number: page.number,
    name: page.name,
    sex: page.sex === null ? null : { MALE: '男', FEMALE: '女' }[page.sex],
    nationality: page.nationality,
    address: page.address,
    birth: page.birth,
    issue_date: page.issueDate,
    class: page.class,
    valid_from: page.validFrom,
    valid_to: page.validIndefinitely === true ? '长期' : page.validTo,
    issuing_authority: page.issuingAuthority,
    file_number: page.fileNumber,
    accumulated_scores: printedText(page, 'ACCUMULATED_SCORES'),
    status: page.status,
    generation_date: withSpace(page.generationDate),
    current_time: withSpace(page.currentTime),
  };
}

/** Labels hold the count as printed, with its unit, which the typed number has lost. */
function printedText(page: FrontResult, field: LicenseField): string | null {
  return page.fields.find((reading) => reading.field === field)?.text ?? null;
}

function withSpace(dateTime: string | null): string | null {
  return dateTime?.replace('T', ' ') ?? null;
}
