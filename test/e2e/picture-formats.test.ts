import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { RecognizeDriverLicenseDocument, type ResultFieldsFragment } from '../../src/client/gen/graphql.js';
import { bmpFile } from '../pictures/decode/bmp-file.js';
import { fixture } from '../support/pictures.js';
import { client } from '../support/running-server.js';

async function recognize(picture: Buffer) {
  const input = { image: new Blob([picture]), returnIssuingAuthority: true };
  return (await client.execute(RecognizeDriverLicenseDocument, { input })).recognizeDriverLicense;
}

/** 24 bits for a pixel, blue first, rows from the bottom, each filled up to four bytes. */
async function bmp(picture: Buffer): Promise<Buffer> {
  const { data, info } = await sharp(picture).flip().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const rowBytes = Math.ceil((width * 3) / 4) * 4;
  const pixels = Buffer.alloc(rowBytes * height);
  for (let i = 0; i < width * height; i += 1) {
    const at = Math.floor(i / width) * rowBytes + (i % width) * 3;
    pixels.set(data.subarray(i * 3, i * 3 + 3).reverse(), at);
  }
  return bmpFile({ width, height, bitsPerPixel: 24, pixels });
}

describe('A page', () => {
  it('gives the same answer as JPEG, PNG, TIFF and BMP, and the same values as a copy in grey', async () => {
    const jpeg = await fixture('front-scan');
    const [expected, grey, ...others] = await Promise.all([
      recognize(jpeg),
      recognize(await sharp(jpeg).greyscale().png().toBuffer()),
      recognize(await sharp(jpeg).png().toBuffer()),
      recognize(await sharp(jpeg).tiff({ compression: 'lzw' }).toBuffer()),
      recognize(await bmp(jpeg)),
    ]);
    expect(expected).toMatchObject({ __typename: 'FrontPageResult', image: { width: 734, height: 524 } });
    for (const other of others) {
      expect(other).toEqual(expected);
    }
    expect(valuesOf(grey)).toEqual(valuesOf(expected));
  });

  it('gives its places in the pixels of the picture as sent, however large that is', async () => {
    const jpeg = await fixture('front-scan');
    const large = await recognize(await sharp(jpeg).resize(7340, 5240).jpeg().toBuffer());
    expect(large).toMatchObject({ __typename: 'FrontPageResult', image: { width: 7340, height: 5240 } });
    const [left = 0, top = 0] = cornerOf(await recognize(jpeg));
    const [largeLeft = 0, largeTop = 0] = cornerOf(large);
    expect(Math.abs(largeLeft - 10 * left)).toBeLessThan(40);
    expect(Math.abs(largeTop - 10 * top)).toBeLessThan(40);
  });
});

/** Where the number begins. */
function cornerOf(result: ResultFieldsFragment): number[] {
  const fields = result.__typename === 'OcrFailure' ? [] : result.fields;
  const number = fields.find(({ field }) => field === 'NUMBER');
  return number?.polygon?.slice(0, 1).flatMap(({ x, y }) => [x, y]) ?? [];
}

/** What was read, without how sure that is and where it stands. */
function valuesOf(result: ResultFieldsFragment): unknown {
  if (result.__typename !== 'FrontPageResult')
    throw new Error(`Expected a main page, got ${result.__typename}`);
  const { fields: _fields, image: _image, warnings: _warnings, ...values } = result;
  return values;
}
