import { expectNoSecretIn } from './service.js';

export interface Answer {
  readonly __typename: string;
  readonly name?: string;
  readonly code?: string;
  readonly retryAfter?: number | null;
}

const FIELDS = '__typename ... on LicensePage { name } ... on OcrFailure { code retryAfter message }';

export const READ_ONE = `mutation ($input: RecognizeDriverLicenseInput!) {
  results: recognizeDriverLicense(input: $input) { ${FIELDS} }
}`;
const READ_MANY = `mutation ($inputs: [RecognizeDriverLicenseInput!]!) {
  results: recognizeDriverLicenses(inputs: $inputs) { ${FIELDS} }
}`;
const READ_PAGES = `mutation ($input: RecognizeDriverLicensePagesInput!) {
  results: recognizeDriverLicensePages(input: $input) { ${FIELDS} }
}`;

interface HasUrl {
  readonly url: string;
}

/** A "picture" whose text says which one it is. */
export const input = (picture: string) => ({ image: Buffer.from(picture).toString('base64') });

/** The one answer to one picture. */
export async function read(service: HasUrl, picture: string): Promise<Answer> {
  return one(await execute(service, READ_ONE, { input: input(picture) }));
}

export function readByUrl(service: HasUrl, picture: string): Promise<Answer> {
  const url = `https://pictures.example.com/${picture}`;
  return execute(service, READ_ONE, { input: { url } }).then(one);
}

export function readMany(service: HasUrl, pictures: readonly string[]): Promise<Answer[]> {
  return execute(service, READ_MANY, { inputs: pictures.map(input) });
}

export function readPages(service: HasUrl, picture: string): Promise<Answer[]> {
  return execute(service, READ_PAGES, { input: input(picture) });
}

function one([answer, ...others]: readonly Answer[]): Answer {
  if (answer === undefined || others.length > 0) throw new Error('Expected one answer');
  return answer;
}

async function execute({ url }: HasUrl, query: string, variables: object): Promise<Answer[]> {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });
  return resultsIn(response.status, await response.text());
}

/** What GraphQL answered, which must hold results, no errors and no secrets. */
export function resultsIn(status: number, text: string): Answer[] {
  const { data, errors } = JSON.parse(text) as { data?: { results: Answer | Answer[] }; errors?: unknown };
  if (status !== 200 || data === undefined || errors !== undefined) {
    throw new Error(`Expected results with status 200, got ${status}: ${text}`);
  }
  const results = [data.results].flat();
  for (const result of results) expectNoSecretIn(JSON.stringify(result), result);
  if (results.length === 0) throw new Error('Expected results, got none');
  return results;
}
