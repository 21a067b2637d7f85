import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  RecognizeDriverLicenseDocument,
  type RecognizeDriverLicenseInput,
  RecognizeDriverLicensePagesDocument,
} from '../../src/client/gen/graphql.js';
import { fixture, sample } from '../support/pictures.js';
import { client } from '../support/running-server.js';

async function failureFor(input: RecognizeDriverLicenseInput) {
  const data = await client.execute(RecognizeDriverLicenseDocument, { input });
  const result = data.recognizeDriverLicense;
  if (result.__typename !== 'OcrFailure') throw new Error(`Expected a failure, got ${result.__typename}`);
  return result;
}

async function paper(width: number, height: number): Promise<Blob> {
  const create = { width, height, channels: 3, background: 'white' } as const;
  return new Blob([await sharp({ create }).png().toBuffer()]);
}

describe('What is no picture', () => {
  it.each([
    ['a text file', Buffer.from('Not a picture at all.\n').toString('base64')],
    ['a GIF file', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;').toString('base64')],
    ['text that is not Base64', 'not base64!'],
    ['nothing', ''],
    ['the beginning of a JPEG file', '/9j/4AAQSkZJRgABAQAAAQABAAD='],
  ])('is refused as AIS.0102: %s', async (_case, image) => {
    expect(await failureFor({ image })).toMatchObject({
      code: 'IMAGE_FORMAT_UNSUPPORTED',
      providerCode: 'AIS.0102',
      retryable: false,
    });
  });

  it('is refused as AIS.0102 when it comes as a file', async () => {
    const image = new Blob(['Not a picture at all.\n'], { type: 'image/jpeg' });
    expect(await failureFor({ image })).toMatchObject({ providerCode: 'AIS.0102' });
  });
});

describe('A picture out of range', () => {
  it.each([
    [99, 400],
    [400, 99],
    [8001, 100],
    [100, 8001],
  ])('is refused as AIS.0103 with the size that came: %d x %d', async (width, height) => {
    const failure = await failureFor({ image: await paper(width, height) });
    expect(failure).toMatchObject({ code: 'IMAGE_SIZE_OUT_OF_RANGE', providerCode: 'AIS.0103' });
    expect(failure.message).toContain(`${width} x ${height}`);
  });

  it('is refused as AIS.0103 with more than 10 MB of Base64', async () => {
    const failure = await failureFor({ image: 'A'.repeat(10 * 1024 * 1024 + 4) });
    expect(failure).toMatchObject({ code: 'IMAGE_SIZE_OUT_OF_RANGE', providerCode: 'AIS.0103' });
  });
});

describe('A picture without the page that was asked for', () => {
  it.each(['FRONT', 'BACK', 'AUTO'] as const)('is refused as AIS.0104: blank paper for %s', async (side) => {
    expect(await failureFor({ image: await paper(600, 400), side })).toMatchObject({
      code: 'IMAGE_UNSUITABLE',
      providerCode: 'AIS.0104',
      message: expect.stringContaining('none was found'),
    });
  });

  it('is refused as AIS.0104: the smallest picture', async () => {
    expect(await failureFor({ image: await paper(100, 100) })).toMatchObject({ providerCode: 'AIS.0104' });
  });

  it('is refused as AIS.0104: a timetable', async () => {
    const image = new Blob([await fixture('timetable')]);
    expect(await failureFor({ image, side: 'AUTO' })).toMatchObject({ providerCode: 'AIS.0104' });
  });

  it.each([
    ['front', 'BACK', 'the picture shows the main page (主页)'],
    ['back', 'FRONT', 'the picture shows the duplicate page (副页)'],
  ] as const)('is refused as AIS.0104 with the page that is there: %s for %s', async (name, side, seen) => {
    const failure = await failureFor({ image: new Blob([await sample(name)]), side });
    expect(failure).toMatchObject({ code: 'IMAGE_UNSUITABLE', providerCode: 'AIS.0104' });
    expect(failure.message).toContain(seen);
  });

  it('gives one failure in place of the pages that there are', async () => {
    const input = { image: await paper(600, 400) };
    const data = await client.execute(RecognizeDriverLicensePagesDocument, { input });
    expect(data.recognizeDriverLicensePages).toMatchObject([
      { __typename: 'OcrFailure', providerCode: 'AIS.0104' },
    ]);
  });
});
