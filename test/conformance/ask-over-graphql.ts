import { createLicenseQlClient, type LicenseQlClient } from '../../src/client/client.js';
import {
  RecognizeDriverLicenseDocument,
  RecognizeDriverLicensePagesDocument,
  type ResultFieldsFragment,
} from '../../src/client/gen/graphql.js';
import { WIRE_NAMES, WIRE_TYPES } from '../../src/rest-contract/fields.js';
import type { RequestBodyToSend } from '../../src/rest-contract/request.js';
import type { Ask, PageFound } from './outcome.js';

type Page = Exclude<ResultFieldsFragment, { __typename: 'OcrFailure' }>;

/** Asks over GraphQL; the switch for places only leaves them out here, since GraphQL always has them. */
export function askOverGraphql(endpoint: () => string): Ask {
  return async (body) => {
    const results = await recognize(createLicenseQlClient({ endpoint: endpoint() }), body);
    const pages = results.flatMap((result) => (result.__typename === 'OcrFailure' ? [] : [result]));
    const failure = results.find((result) => result.__typename === 'OcrFailure');
    if (failure !== undefined) return { code: failure.providerCode ?? failure.code };
    return { pages: pages.map((page) => pageFound(page, body.return_text_location === true)) };
  };
}

async function recognize(
  client: LicenseQlClient,
  { image, url, side, return_issuing_authority }: RequestBodyToSend,
): Promise<ResultFieldsFragment[]> {
  const input = {
    ...(image ? { image } : {}),
    ...(url ? { url } : {}),
    ...(return_issuing_authority === undefined ? {} : { returnIssuingAuthority: return_issuing_authority }),
  };
  if (side === 'double_side') {
    const data = await client.execute(RecognizeDriverLicensePagesDocument, { input });
    return data.recognizeDriverLicensePages;
  }
  const page = side === 'back' ? 'BACK' : 'FRONT';
  const data = await client.execute(RecognizeDriverLicenseDocument, { input: { ...input, side: page } });
  return [data.recognizeDriverLicense];
}

function pageFound(page: Page, withPlaces: boolean): PageFound {
  const status = page.fields.filter(({ field }) => field === 'STATUS').map(({ text }) => text);
  const values = page.fields.map(({ field, text }) => [
    WIRE_NAMES[field],
    field === 'STATUS' ? status : text,
  ]);
  const places = page.fields.flatMap(({ field, polygon }) =>
    withPlaces && polygon ? [[WIRE_NAMES[field], polygon.map(({ x, y }) => [x, y] as const)]] : [],
  );
  return {
    page: page.__typename === 'FrontPageResult' ? 'front' : 'back',
    type: WIRE_TYPES[page.medium],
    values: Object.fromEntries(values),
    places: Object.fromEntries(places),
  };
}
