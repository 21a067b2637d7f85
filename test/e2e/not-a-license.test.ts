import { readdir, readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import {
  RecognizeDriverLicensePagesDocument,
  RecognizeDriverLicensesDocument,
} from '../../src/client/gen/graphql.js';
import { client } from '../support/running-server.js';

// A page of text has many lines to read, and each picture is read four times.
vi.setConfig({ testTimeout: 120_000 });

const FOLDER = new URL('../fixtures/not-a-license/', import.meta.url);
const FILES = await readdir(FOLDER);

const NONE_FOUND = {
  __typename: 'OcrFailure',
  code: 'IMAGE_UNSUITABLE',
  providerCode: 'AIS.0104',
  message: 'Expected a page of a driving licence; none was found in the picture.',
};

/** Every way to ask for a page: each side, either of them, and all that there are. */
async function answersFor(bytes: Uint8Array) {
  const image = Buffer.from(bytes).toString('base64');
  const inputs = (['FRONT', 'BACK', 'AUTO'] as const).map((side) => ({ image, side }));
  const [one, all] = await Promise.all([
    client.execute(RecognizeDriverLicensesDocument, { inputs }),
    client.execute(RecognizeDriverLicensePagesDocument, { input: { image } }),
  ]);
  return [...one.recognizeDriverLicenses, ...all.recognizeDriverLicensePages];
}

async function expectNoLicense(bytes: Uint8Array): Promise<void> {
  const failure = expect.objectContaining(NONE_FOUND);
  expect(await answersFor(bytes)).toEqual([failure, failure, failure, failure]);
}

describe('A picture without a driving licence', () => {
  it.each(FILES)('is refused whatever is asked for: %s', async (file) => {
    await expectNoLicense(await readFile(new URL(file, FOLDER)));
  });

  it('is refused whatever is asked for: blank paper', async () => {
    const create = { width: 900, height: 600, channels: 3, background: '#f4f1e8' } as const;
    await expectNoLicense(await sharp({ create }).jpeg().toBuffer());
  });
});
