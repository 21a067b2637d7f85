import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphqlRequestError, type LicenseQlClient } from '../client/client.js';
import {
  RecognizeDriverLicenseDocument,
  RecognizeDriverLicensePagesDocument,
  type ResultFieldsFragment,
} from '../client/gen/graphql.js';
import type { LabelledPicture } from './labels.js';
import type { PageResult } from './read-values.js';

/** What came back for one picture. */
export interface Answer {
  readonly pages: readonly PageResult[];
  /** Codes of failures, e.g. IMAGE_UNSUITABLE; or of the whole request, e.g. INTERNAL_SERVER_ERROR, HTTP 413. */
  readonly failures: readonly string[];
}

/**
 * Sends one picture of a set to the service, asking for the pages that its label names.
 * @throws Error when the picture cannot be read from the disk or the service cannot be reached.
 */
export async function recognise(
  client: LicenseQlClient,
  directory: string,
  picture: LabelledPicture,
): Promise<Answer> {
  const image = new Blob([await readFile(join(directory, picture.file))]);
  try {
    return toAnswer(await request(client, image, picture));
  } catch (error) {
    if (error instanceof GraphqlRequestError) {
      return { pages: [], failures: [error.errors[0]?.extensions?.code ?? `HTTP ${error.status}`] };
    }
    throw error;
  }
}

async function request(
  client: LicenseQlClient,
  image: Blob,
  { pages: [first, ...others] }: LabelledPicture,
): Promise<readonly ResultFieldsFragment[]> {
  if (others.length > 0) {
    const input = { image, returnIssuingAuthority: true };
    return (await client.execute(RecognizeDriverLicensePagesDocument, { input })).recognizeDriverLicensePages;
  }
  const side = first?.kind === 'back' ? 'BACK' : 'FRONT';
  const input = { image, side, returnIssuingAuthority: true } as const;
  return [(await client.execute(RecognizeDriverLicenseDocument, { input })).recognizeDriverLicense];
}

function toAnswer(results: readonly ResultFieldsFragment[]): Answer {
  return {
    pages: results.filter((result) => result.__typename !== 'OcrFailure'),
    failures: results.flatMap((result) => (result.__typename === 'OcrFailure' ? [result.code] : [])),
  };
}
