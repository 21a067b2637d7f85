import { print } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  RecognizeDriverLicenseDocument,
  RecognizeDriverLicensePagesDocument,
  RecognizeDriverLicensesDocument,
  ServiceDocument,
} from '../../src/client/gen/graphql.js';
import type { PageRequest } from '../../src/engines/engine.js';
import { UploadedPicture } from '../../src/graphql/scalars/image-data.scalar.js';
import { OCR_ERRORS, ocrFailure } from '../../src/license/failure.js';
import { FakeEngine, frontPage, reading } from '../support/fake-engine.js';
import { base64, execute, SERVICE } from './execute.js';

const ONE = print(RecognizeDriverLicenseDocument);
const MANY = print(RecognizeDriverLicensesDocument);
const PAGES = print(RecognizeDriverLicensePagesDocument);

/** What reaches the engine for one input. */
async function requestFor(input: object, document = ONE): Promise<PageRequest | undefined> {
  const engine = new FakeEngine({ acceptsUrls: true });
  const { errors } = await execute(engine, document, { input });
  expect(errors).toBeUndefined();
  expect(engine.batchSizes).toEqual([1]);
  return engine.batches[0]?.[0];
}

describe('recognizeDriverLicense', () => {
  const image = base64('picture');

  it.each([
    ['missing', { image }],
    ['null', { image, side: null, returnIssuingAuthority: null }],
  ])('reads the main page without the issuing authority when the options are %s', async (_case, input) => {
    expect(await requestFor(input)).toMatchObject({ pages: 'FRONT', returnIssuingAuthority: false });
  });

  it.each(['FRONT', 'BACK', 'AUTO'])('hands on the side %s and the wish for the authority', async (side) => {
    const request = await requestFor({ image, side, returnIssuingAuthority: true });
    expect(request).toMatchObject({ pages: side, returnIssuingAuthority: true });
  });

  it('takes the picture as an address', async () => {
    const request = await requestFor({ url: 'https://example.com/front.jpg' });
    expect(request?.picture).toEqual({ kind: 'url', url: new URL('https://example.com/front.jpg') });
  });

  it('takes the picture as an uploaded file', async () => {
    const bytes = Buffer.from('picture');
    const request = await requestFor({ image: new UploadedPicture(bytes) });
    expect(request?.picture).toEqual({ kind: 'bytes', bytes });
  });

  it('takes the picture written into the document', async () => {
    const engine = new FakeEngine();
    const { data } = await execute(
      engine,
      `mutation { recognizeDriverLicense(input: { image: "${image}" }) { ... on LicensePage { name } } }`,
    );
    expect(data).toEqual({ recognizeDriverLicense: { name: 'picture' } });
  });

  it.each([
    ['neither image nor url', {}],
    ['both', { image, url: 'https://example.com/front.jpg' }],
    ['nulls', { image: null, url: null }],
  ])('answers %s with INVALID_PARAMETER', async (_case, input) => {
    const engine = new FakeEngine({ acceptsUrls: true });
    const { data } = await execute(engine, ONE, { input });
    expect(data).toMatchObject({
      recognizeDriverLicense: {
        __typename: 'OcrFailure',
        code: 'INVALID_PARAMETER',
        providerCode: 'AIS.0101',
      },
    });
    expect(engine.batches).toEqual([]);
  });

  it('can be asked several times in one document, under aliases', async () => {
    const { data } = await execute(
      new FakeEngine(),
      `mutation ($a: RecognizeDriverLicenseInput!, $b: RecognizeDriverLicenseInput!) {
        first: recognizeDriverLicense(input: $a) { ... on LicensePage { name } }
        second: recognizeDriverLicense(input: $b) { ... on LicensePage { name } }
      }`,
      { a: { image: base64('a') }, b: { image: base64('b') } },
    );
    expect(data).toEqual({ first: { name: 'a' }, second: { name: 'b' } });
  });
});

describe('recognizeDriverLicenses', () => {
  const inputs = ['a', 'b', 'c'].map((text) => ({ image: base64(text) }));

  it('reads all inputs in one batch and answers in their order', async () => {
    const engine = new FakeEngine();
    const { data } = await execute(engine, MANY, { inputs });
    expect(data?.recognizeDriverLicenses).toMatchObject([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
    expect(engine.batchSizes).toEqual([3]);
  });

  it('lets one input fail alone', async () => {
    const engine = new FakeEngine({
      answer: (request) =>
        request.pages === 'BACK' ? ocrFailure('IMAGE_UNSUITABLE', 'Saw no page.') : frontPage(request),
    });
    const [first, second, third] = inputs;
    const { data, errors } = await execute(engine, MANY, {
      inputs: [first, { ...second, side: 'BACK' }, third],
    });
    expect(errors).toBeUndefined();
    expect(data?.recognizeDriverLicenses).toMatchObject([
      { __typename: 'FrontPageResult', name: 'a' },
      { __typename: 'OcrFailure', code: 'IMAGE_UNSUITABLE' },
      { __typename: 'FrontPageResult', name: 'c' },
    ]);
  });

  it('answers no inputs with no results', async () => {
    const { data } = await execute(new FakeEngine(), MANY, { inputs: [] });
    expect(data).toEqual({ recognizeDriverLicenses: [] });
  });

  it('refuses more inputs than the service allows, before anything is read', async () => {
    const engine = new FakeEngine();
    const { data, errors } = await execute(engine, MANY, { inputs: [...inputs, { image: base64('d') }] });
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: 'recognizeDriverLicenses takes at most 3 inputs, not 4.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(engine.batches).toEqual([]);
  });
});

describe('recognizeDriverLicensePages', () => {
  const input = { image: base64('picture') };

  it('asks the engine for all pages', async () => {
    expect(await requestFor(input, PAGES)).toMatchObject({ pages: 'ALL', returnIssuingAuthority: false });
  });

  it('answers with one result for each page', async () => {
    const pages = [reading([]), reading([], 'BACK')];
    const engine = new FakeEngine({ answer: () => ({ kind: 'pages', pages }) });
    const { data } = await execute(engine, PAGES, { input });
    expect(data?.recognizeDriverLicensePages).toMatchObject([
      { __typename: 'FrontPageResult' },
      { __typename: 'BackPageResult' },
    ]);
  });

  it('answers with one failure when there is no page', async () => {
    const engine = new FakeEngine({ answer: () => ocrFailure('IMAGE_UNSUITABLE', 'Saw no page.') });
    const { data } = await execute(engine, PAGES, { input });
    expect(data?.recognizeDriverLicensePages).toMatchObject([{ __typename: 'OcrFailure' }]);
  });
});

describe('service', () => {
  it('tells version, engine, limits and the whole table of errors', async () => {
    const { data } = await execute(new FakeEngine(), print(ServiceDocument));
    expect(data).toEqual({ service: { ...SERVICE, errorCodes: OCR_ERRORS } });
  });
});
