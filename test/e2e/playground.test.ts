import { describe, expect, it } from 'vitest';
import { playgroundExamples } from '../../src/server/playground/examples.js';
import { endpoint, origin } from '../support/running-server.js';

async function run(name: string) {
  const example = playgroundExamples(origin).find((candidate) => candidate.name === name);
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(example),
  });
  // What every GraphQL server answers.
  return (await response.json()) as { data?: unknown; errors?: unknown };
}

/** What each ready-made operation of the playground shows */
const SHOWN: Readonly<Record<string, unknown>> = {
  'Front page': {
    recognizeDriverLicense: { name: '周琳洁', issuingAuthority: '江西省南昌市公安局交通警察支队' },
  },
  'Back page': { recognizeDriverLicense: { name: '徐娟', fileNumber: '360426525210' } },
  'Several pictures': {
    recognizeDriverLicenses: [
      { __typename: 'FrontPageResult', name: '周琳洁' },
      { __typename: 'BackPageResult', name: '徐娟' },
      { __typename: 'BackPageResult', name: '徐娟' },
    ],
  },
  Failure: { recognizeDriverLicense: { __typename: 'OcrFailure', code: 'INVALID_PARAMETER' } },
  Service: { service: { engine: 'embedded' } },
};

describe('A ready-made operation of the playground', () => {
  it.each(playgroundExamples(new URL('http://localhost')).map(({ name }) => name))(
    'works on the real engine: %s',
    async (name) => {
      const { data, errors } = await run(name);
      expect(errors).toBeUndefined();
      expect(data).toMatchObject(SHOWN[name] ?? { [`what ${name} should show`]: expect.anything() });
    },
  );
});
