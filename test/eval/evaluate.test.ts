import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLicenseQlClient } from '../../src/client/client.js';
import { evaluate } from '../../src/eval/evaluate.js';
import {
  BACK_LABEL,
  BACK_RESULT,
  ELECTRONIC_LABEL,
  ELECTRONIC_RESULT,
  FRONT_LABEL,
  FRONT_RESULT,
} from './results.js';

interface Operation {
  readonly query: string;
  readonly variables: { readonly input: Readonly<Record<string, unknown>> };
}
interface Received {
  readonly operation: Operation;
  readonly picture: string;
}

const LABELS = [
  { file: 'front.jpg', category: 'one', side: 'front', fields: FRONT_LABEL },
  { file: 'back.jpg', category: 'one', side: 'back', fields: BACK_LABEL },
  { file: 'electronic.jpg', category: 'two', side: 'electronic', fields: ELECTRONIC_LABEL },
  { file: 'double.jpg', category: 'two', side: 'double', front: FRONT_LABEL, back: BACK_LABEL },
];

const FAILURE = { __typename: 'OcrFailure', code: 'IMAGE_UNSUITABLE', message: 'No licence.' };
const INTERNAL = { errors: [{ message: 'Internal', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] };

/** Answers to the pictures of LABELS, which hold their own file names. */
const ANSWERS: Record<string, unknown> = {
  'front.jpg': { data: { recognizeDriverLicense: FRONT_RESULT } },
  'back.jpg': { data: { recognizeDriverLicense: BACK_RESULT } },
  'electronic.jpg': { data: { recognizeDriverLicense: ELECTRONIC_RESULT } },
  'double.jpg': { data: { recognizeDriverLicensePages: [FRONT_RESULT, BACK_RESULT] } },
};

async function receive(request: IncomingMessage): Promise<Received> {
  const chunks = await request.toArray();
  const contentType = request.headers['content-type'] ?? '';
  const form = await new Response(Buffer.concat(chunks), {
    headers: { 'content-type': contentType },
  }).formData();
  const picture = form.get('0');
  return {
    operation: JSON.parse(String(form.get('operations'))),
    picture: picture instanceof Blob ? await picture.text() : '',
  };
}

describe('an evaluation', () => {
  let directory: string;
  let server: Server;
  let answers: Record<string, unknown>;
  let received: Received[];

  beforeEach(async () => {
    answers = { ...ANSWERS };
    received = [];
    directory = await mkdtemp(join(tmpdir(), 'eval-'));
    await writeFile(join(directory, 'labels.jsonl'), LABELS.map((label) => JSON.stringify(label)).join('\n'));
    await Promise.all(LABELS.map(({ file }) => writeFile(join(directory, file), file)));
    server = createServer(async (request, response) => {
      const one = await receive(request);
      received.push(one);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answers[one.picture]));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(directory, { recursive: true });
  });

  function run(options: { category?: string; limit?: number; concurrency?: number } = {}) {
    const { port } = server.address() as AddressInfo; // a string only for a pipe
    const client = createLicenseQlClient({ endpoint: `http://127.0.0.1:${port}/graphql` });
    return evaluate(client, { set: directory, concurrency: 2, json: false, showErrors: false, ...options });
  }

  it('sends every picture with the page that its label names, and asks for the stamp', async () => {
    await run({ concurrency: 1 });
    expect(received.map(({ picture }) => picture)).toEqual(LABELS.map(({ file }) => file));
    const inputs = received.map(({ operation }) => operation.variables.input);
    expect(inputs).toEqual([
      { image: null, side: 'FRONT', returnIssuingAuthority: true },
      { image: null, side: 'BACK', returnIssuingAuthority: true },
      { image: null, side: 'FRONT', returnIssuingAuthority: true },
      { image: null, returnIssuingAuthority: true },
    ]);
    expect(received[3]?.operation.query).toMatch(/recognizeDriverLicensePages/);
  });

  it('scores the answers in the order of the labels', async () => {
    const scores = await run({ concurrency: 3 });
    expect(scores.map(({ file }) => file)).toEqual(LABELS.map(({ file }) => file));
    expect(scores.flatMap(({ fields }) => fields).filter(({ right }) => !right)).toEqual([]);
    expect(scores.map(({ fields }) => fields.length)).toEqual([11, 4, 5, 15]);
  });

  it('counts a failure of one picture and goes on', async () => {
    answers['front.jpg'] = { data: { recognizeDriverLicense: FAILURE } };
    answers['back.jpg'] = INTERNAL;
    answers['electronic.jpg'] = 'not GraphQL';
    const scores = await run();
    expect(scores.map(({ failures }) => failures)).toEqual([
      ['IMAGE_UNSUITABLE'],
      ['INTERNAL_SERVER_ERROR'],
      ['HTTP 200'],
      [],
    ]);
    expect(scores.map(({ hasResult }) => hasResult)).toEqual([false, false, false, true]);
  });

  it('takes one category or the first pictures only', async () => {
    expect((await run({ category: 'two' })).map(({ file }) => file)).toEqual([
      'electronic.jpg',
      'double.jpg',
    ]);
    expect((await run({ limit: 1 })).map(({ file }) => file)).toEqual(['front.jpg']);
    await expect(run({ category: 'three' })).rejects.toThrow('it has one, two');
  });

  it('ends with an error when a picture is not there', async () => {
    await rm(join(directory, 'back.jpg'));
    await expect(run()).rejects.toThrow(/ENOENT/);
  });
});
