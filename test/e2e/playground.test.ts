import { describe, expect, it } from 'vitest';
import { loadExamples } from '../../src/server/playground/examples.js';
import { endpoint, origin } from '../support/running-server.js';

const examplesAt = await loadExamples();

async function run(name: string) {
  const example = examplesAt(origin).find((candidate) => candidate.name === name);
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
  'Two pages': {
    recognizeDriverLicensePages: [
      { __typename: 'FrontPageResult', name: '李平' },
      { __typename: 'BackPageResult', name: '李平' },
    ],
  },
  'Several pictures': {
    recognizeDriverLicenses: [
      { __typename: 'FrontPageResult', name: '周琳洁' },
      { __typename: 'OcrFailure', code: 'IMAGE_UNSUITABLE' },
      { __typename: 'BackPageResult', name: '徐娟' },
    ],
  },
  Failure: {
    recognizeDriverLicense: { __typename: 'OcrFailure', code: 'IMAGE_UNSUITABLE', retryable: false },
  },
  'Service info': { service: { engine: 'embedded' } },
};

describe('A ready-made operation of the playground', () => {
  it.each(examplesAt(new URL('http://localhost')).map(({ name }) => name))(
    'works on the real engine: %s',
    async (name) => {
      const { data, errors } = await run(name);
      expect(errors).toBeUndefined();
      expect(data).toMatchObject(SHOWN[name] ?? { [`what ${name} should show`]: expect.anything() });
    },
  );
});
