import { ApolloClient, ApolloLink, InMemoryCache, type OperationVariables } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type AnyVariables, Client, fetchExchange } from '@urql/core';
import { GraphQLClient } from 'graphql-request';
import { from, map } from 'rxjs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createLicenseQlClient,
  RecognizeDriverLicenseDocument,
  RecognizeDriverLicensesDocument,
  requestBody,
} from '../../src/client/index.js';
import { sample } from '../support/pictures.js';
import { endpoint } from '../support/running-server.js';

const url = endpoint.href;

type Variables = OperationVariables & AnyVariables;
/** What every client does: it sends a document with its variables, and gives back the data. */
type Send = <TData, TVariables extends Variables>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
) => Promise<TData | null | undefined>;

/** The client of this package knows how to send files, so Apollo Client lets it. */
function apolloClient(): Send {
  const sender = createLicenseQlClient({ endpoint });
  const link = new ApolloLink(({ query, variables }) =>
    from(sender.execute<Record<string, unknown>, OperationVariables>(query, variables)).pipe(
      map((data) => ({ data })),
    ),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return async (mutation, variables) =>
    (await client.mutate<unknown, OperationVariables>({ mutation, variables, fetchPolicy: 'no-cache' }))
      .data as never;
}

/** urql sends files by itself; the header is for the service, which takes no forms of other web pages. */
function urql(): Send {
  const fetchOptions = { headers: { 'apollo-require-preflight': '1' } };
  const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false, fetchOptions });
  return async (document, variables) => (await client.mutation(document, variables).toPromise()).data;
}

/** graphql-request sends JSON only; its middleware can put another body in place. */
function graphqlRequest(): Send {
  const client = new GraphQLClient(url, {
    requestMiddleware: (request) => {
      const { query } = JSON.parse(String(request.body));
      return { ...request, ...requestBody({ query, variables: request.variables }) };
    },
  });
  return async (document, variables) => client.request<unknown>(document, variables) as never;
}

function ownClient(): Send {
  const client = createLicenseQlClient({ endpoint });
  // Whether there are variables is decided by their type, which a function for all documents does not know.
  const execute = client.execute as unknown as Send;
  return (document, variables) => execute(document, variables);
}

const CLIENTS: readonly (readonly [string, () => Send])[] = [
  ['licenseql/client', ownClient],
  ['@apollo/client', apolloClient],
  ['urql', urql],
  ['graphql-request', graphqlRequest],
];

let front: Buffer;
let back: Buffer;
beforeAll(async () => {
  [front, back] = [await sample('front'), await sample('back')];
});
const file = (bytes: Buffer) => new File([new Uint8Array(bytes)], 'licence.jpg', { type: 'image/jpeg' });

const FRONT = { __typename: 'FrontPageResult', name: '周琳洁', birth: '1982-02-03', vehicleClasses: ['C1'] };
const BACK = { __typename: 'BackPageResult', name: '徐娟', fileNumber: '360426525210' };
const FAILURE = { __typename: 'OcrFailure', code: 'IMAGE_FORMAT_UNSUPPORTED', retryable: false };

describe.each(CLIENTS)('%s', (_name, create) => {
  it('sends a picture as Base64', async () => {
    const variables = { input: { image: front.toString('base64') } };
    const data = await create()(RecognizeDriverLicenseDocument, variables);
    expect(data?.recognizeDriverLicense).toMatchObject(FRONT);
  });

  it('uploads a file', async () => {
    const variables = { input: { image: file(back), side: 'BACK' } } as const;
    const data = await create()(RecognizeDriverLicenseDocument, variables);
    expect(data?.recognizeDriverLicense).toMatchObject(BACK);
  });

  it('sends a batch of files and Base64, in which one fails alone', async () => {
    const broken = Buffer.from('not a picture').toString('base64');
    const inputs = [{ image: file(front) }, { image: broken }, { image: file(back), side: 'AUTO' as const }];
    const data = await create()(RecognizeDriverLicensesDocument, { inputs });
    expect(data?.recognizeDriverLicenses).toMatchObject([FRONT, FAILURE, BACK]);
  });
});
