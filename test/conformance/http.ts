import { describe, expect, it } from 'vitest';
import { resultBody } from '../../src/rest-contract/result.js';
import { fixture } from '../support/pictures.js';
import type { Call } from './outcome.js';

/** What the contract says of HTTP: statuses, headers and bodies, for a service that wants credentials. */
export function describeHttp(speaker: string, authorized: () => Call, unauthorized: () => Call): void {
  const image = async () => (await fixture('front-scan')).toString('base64');

  describe(`the operation of ${speaker}`, () => {
    it('answers a good request with status 200 and nothing but a result', async () => {
      const { status, headers, json } = await authorized()({ image: await image() });
      expect(status).toBe(200);
      expect(headers.get('content-type')).toMatch(/^application\/json\b/);
      expect(headers.get('x-request-id')).toMatch(/./);
      expect(resultBody.parse(json)).toEqual(json);
    });

    it.each([
      { side: 'top' },
      { return_issuing_authority: 'true' },
      { return_text_location: 1 },
      { image: 7 },
    ])('answers the parameter %j with status 400 and AIS.0101', async (parameter) => {
      const { status, headers, json } = await authorized()({ image: await image(), ...parameter });
      const body = { error_code: 'AIS.0101', error_msg: 'The input parameter is invalid.' };
      expect([status, json]).toEqual([400, body]);
      expect(headers.get('x-request-id')).toMatch(/./);
    });

    it('answers an unsuitable picture with status 400 and AIS.0104', async () => {
      const picture = (await fixture('timetable')).toString('base64');
      const { status, json } = await authorized()({ image: picture });
      const message = 'The image is not supported or the image quality is poor.';
      expect([status, json]).toEqual([400, { error_code: 'AIS.0104', error_msg: message }]);
    });

    it('answers a body that is no JSON with status 400 and ModelArts.4105', async () => {
      const { status, json } = await authorized()('{"image":');
      const message = 'The JSON format of the input data is incorrect.';
      expect([status, json]).toEqual([400, { error_code: 'ModelArts.4105', error_msg: message }]);
    });

    it('answers who shows no good credentials with status 401 and APIG.0301', async () => {
      const { status, headers, json } = await unauthorized()({ image: await image() });
      expect([status, json]).toEqual([
        401,
        {
          error_code: 'APIG.0301',
          error_msg: expect.stringMatching(/^Incorrect IAM authentication information/),
          request_id: headers.get('x-request-id'),
        },
      ]);
    });
  });
}
