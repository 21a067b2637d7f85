import type { LicenseQlClient, RequestOptions } from './client.js';
import {
  RecognizeDriverLicenseDocument,
  RecognizeDriverLicensePagesDocument,
  RecognizeDriverLicensesDocument,
  type ResultFieldsFragment,
} from './gen/graphql.js';
import { type Picture, type PictureOptions, pictureInput } from './picture.js';

/** A page, or why there is none; `__typename` tells which. */
export type LicenseResult = ResultFieldsFragment;
/** The main page (主页) of a paper licence, or an electronic licence. */
export type FrontPage = Extract<LicenseResult, { __typename: 'FrontPageResult' }>;
/** The duplicate page (副页) of a paper licence. */
export type BackPage = Extract<LicenseResult, { __typename: 'BackPageResult' }>;
/** Why a picture gave no page. */
export type OcrFailure = Extract<LicenseResult, { __typename: 'OcrFailure' }>;

export type RecognizeOptions = PictureOptions & RequestOptions;

/** Reads one page. A picture that cannot be read resolves to an `OcrFailure`; see `execute` for what is thrown. */
export async function recognizeDriverLicense(
  client: LicenseQlClient,
  picture: Picture,
  { signal, ...options }: RecognizeOptions = {},
): Promise<LicenseResult> {
  const variables = { input: pictureInput(picture, options) };
  return (await client.execute(RecognizeDriverLicenseDocument, variables, { signal })).recognizeDriverLicense;
}

/**
 * Reads one page of each picture, in one request; the results come in their order. The service takes
 * `service { limits { maxInputsPerOperation } }` pictures at once.
 */
export async function recognizeDriverLicenses(
  client: LicenseQlClient,
  pictures: readonly Picture[],
  { signal, ...options }: RecognizeOptions = {},
): Promise<readonly LicenseResult[]> {
  const variables = { inputs: pictures.map((picture) => pictureInput(picture, options)) };
  return (await client.execute(RecognizeDriverLicensesDocument, variables, { signal }))
    .recognizeDriverLicenses;
}

/** Reads every page that one picture shows, the main page first; a failure is the only result. */
export async function recognizeDriverLicensePages(
  client: LicenseQlClient,
  picture: Picture,
  { signal, ...options }: Omit<RecognizeOptions, 'side'> = {},
): Promise<readonly LicenseResult[]> {
  const variables = { input: pictureInput(picture, options) };
  const data = await client.execute(RecognizeDriverLicensePagesDocument, variables, { signal });
  return data.recognizeDriverLicensePages;
}
