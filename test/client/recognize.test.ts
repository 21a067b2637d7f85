import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createLicenseQlClient,
  pictureInput,
  recognizeDriverLicense,
  recognizeDriverLicensePages,
  recognizeDriverLicenses,
} from '../../src/client/index.js';
import { type GraphqlServer, startGraphqlServer } from './graphql-server.js';

const FAILURE = { __typename: 'OcrFailure', code: 'IMAGE_UNSUITABLE' };
const data = {
  recognizeDriverLicense: FAILURE,
  recognizeDriverLicenses: [FAILURE, FAILURE],
  recognizeDriverLicensePages: [FAILURE],
};

let server: GraphqlServer;
beforeEach(async () => {
  server = await startGraphqlServer({ body: JSON.stringify({ data }) });
});
afterEach(() => server.close());

const client = () => createLicenseQlClient({ endpoint: server.endpoint });

describe('a picture', () => {
  const file = new File(['picture'], 'licence.jpg', { type: 'image/jpeg' });
  const blob = new Blob(['picture']);
  const address = 'https://example.com/licence.jpg?size=large';

  it.each([
    ['a file', file, { image: file }],
    ['a blob', blob, { image: blob }],
    ['Base64', '/9j/4AAQSkZJRgABAQ==', { image: '/9j/4AAQSkZJRgABAQ==' }],
    ['a data: URL', 'data:image/jpeg;base64,/9j/', { image: 'data:image/jpeg;base64,/9j/' }],
    ['an address', address, { url: address }],
    ['an address in capitals', 'HTTP://EXAMPLE.COM/A.JPG', { url: 'HTTP://EXAMPLE.COM/A.JPG' }],
    ['a URL', new URL(address), { url: address }],
    ['a data: URL as URL', new URL('data:image/jpeg;base64,/9j/'), { image: 'data:image/jpeg;base64,/9j/' }],
    // Base64 may begin like an address.
    ['Base64 that begins with http', 'http/9j4', { image: 'http/9j4' }],
  ])('may be %s', (_case, picture, input) => {
    expect(pictureInput(picture)).toEqual(input);
  });

  it('is read as the page that the options name', async () => {
    const options = { side: 'AUTO', returnIssuingAuthority: true } as const;
    expect(await recognizeDriverLicense(client(), file, options)).toEqual(FAILURE);
    expect(JSON.parse(String(server.received[0]?.form?.get('operations')))).toHaveProperty(
      'variables.input',
      {
        image: null,
        side: 'AUTO',
        returnIssuingAuthority: true,
      },
    );
  });

  it('can be asked for all of its pages', async () => {
    expect(await recognizeDriverLicensePages(client(), address)).toEqual([FAILURE]);
    expect(server.received[0]?.json).toHaveProperty('variables.input', { url: address });
  });

  it('is not sent when the signal is aborted before', async () => {
    const signal = AbortSignal.abort();
    await expect(recognizeDriverLicense(client(), file, { signal })).rejects.toMatchObject({
      cause: signal.reason,
    });
    expect(server.received).toEqual([]);
  });
});

describe('several pictures', () => {
  it('go in one request, in their order', async () => {
    const pictures = [new Blob(['first']), 'c2Vjb25k'];
    expect(await recognizeDriverLicenses(client(), pictures, { side: 'BACK' })).toEqual([FAILURE, FAILURE]);
    expect(server.received).toHaveLength(1);
    const [request] = server.received;
    expect(JSON.parse(String(request?.form?.get('map')))).toEqual({ 0: ['variables.inputs.0.image'] });
    expect(JSON.parse(String(request?.form?.get('operations')))).toHaveProperty('variables.inputs', [
      { image: null, side: 'BACK' },
      { image: 'c2Vjb25k', side: 'BACK' },
    ]);
  });
});
