import { beforeAll, describe, expect, it } from 'vitest';
import {
  RecognizeDriverLicenseDocument,
  type RecognizeDriverLicenseInput,
  type ResultFieldsFragment,
} from '../../src/client/gen/graphql.js';
import { startPictureHost } from '../pictures/download/picture-host.js';
import { sample } from '../support/pictures.js';
import { client, origin } from '../support/running-server.js';

let bytes: Buffer;
let expected: ResultFieldsFragment;

beforeAll(async () => {
  bytes = await sample('back');
  expected = await recognize({ image: bytes.toString('base64') });
});

async function recognize(source: Pick<RecognizeDriverLicenseInput, 'image' | 'url'>) {
  const input = { ...source, side: 'BACK' } as const;
  return (await client.execute(RecognizeDriverLicenseDocument, { input })).recognizeDriverLicense;
}

describe('The same picture', () => {
  it('as Base64 text is read', () => {
    expect(expected).toMatchObject({ __typename: 'BackPageResult', fileNumber: '360426525210' });
  });

  it('gives the same answer again', async () => {
    expect(await recognize({ image: bytes.toString('base64') })).toEqual(expected);
  });

  it('gives the same answer as Base64 with white space', async () => {
    const lines = bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n');
    expect(await recognize({ image: ` ${lines}\n` })).toEqual(expected);
  });

  it('gives the same answer as a data: URL', async () => {
    const image = `data:image/jpeg;base64,${bytes.toString('base64')}`;
    expect(await recognize({ image })).toEqual(expected);
  });

  it('gives the same answer as a file of a multipart request', async () => {
    const image = new File([bytes], 'licence.jpg', { type: 'image/jpeg' });
    expect(await recognize({ image })).toEqual(expected);
  });

  it('gives the same answer from a host that may be fetched from', async () => {
    const host = await startPictureHost({
      '/licence.jpg': (_request, response) => response.writeHead(200).end(bytes),
    });
    expect(await recognize({ url: host.url('/licence.jpg').href })).toEqual(expected);
    expect(host.asked).toEqual(['/licence.jpg']);
  });

  it('gives the same answer from the samples of the service', async () => {
    const url = new URL('/samples/back.jpg', origin).href;
    expect(await recognize({ url })).toEqual(expected);
  });
});

describe('A picture', () => {
  it.each([
    ['from two sources', { image: 'AAAA', url: 'https://example.com/licence.jpg' }],
    ['from no source', {}],
    ['from null', { image: null, url: null }],
  ])('%s is an invalid parameter', async (_case, source) => {
    expect(await recognize(source)).toMatchObject({ __typename: 'OcrFailure', code: 'INVALID_PARAMETER' });
  });
});
