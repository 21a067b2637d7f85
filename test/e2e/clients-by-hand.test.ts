import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample } from '../support/pictures.js';
import { endpoint } from '../support/running-server.js';

const run = promisify(execFile);
const SAMPLES = join(import.meta.dirname, '../../samples');
const FIELDS = '__typename ... on LicensePage { name } ... on OcrFailure { code }';
const ONE = `mutation ($image: ImageData!) { recognizeDriverLicense(input: { image: $image, side: AUTO }) { ${FIELDS} } }`;
const MANY = `mutation ($a: ImageData!, $b: ImageData!) {
  recognizeDriverLicenses(inputs: [{ image: $a, side: AUTO }, { image: $b, side: AUTO }]) { ${FIELDS} }
}`;
const FRONT = { __typename: 'FrontPageResult', name: '周琳洁' };
const BACK = { __typename: 'BackPageResult', name: '徐娟' };

/** A fresh machine may have no curl; `.ci/run` sees to it that there is one. */
const hasCurl = await run('curl', ['--version']).then(
  () => true,
  () => false,
);

let front: Buffer;
let back: Buffer;
let folder: string;
beforeAll(async () => {
  [front, back] = [await sample('front'), await sample('back')];
  folder = await mkdtemp(join(tmpdir(), 'licenseql-curl-'));
});
afterAll(() => rm(folder, { recursive: true }));

const json = (query: string, variables: unknown) => JSON.stringify({ query, variables });
const base64 = () => json(ONE, { image: front.toString('base64') });
const JSON_TYPE = 'content-type: application/json';
const PREFLIGHT = 'apollo-require-preflight: 1';

async function answerTo(body: string | FormData, header: string): Promise<unknown> {
  const [name = '', value = ''] = header.split(': ');
  const response = await fetch(endpoint, { method: 'POST', headers: { [name]: value }, body });
  return response.json();
}

async function curl(...args: string[]): Promise<unknown> {
  return JSON.parse((await run('curl', ['-s', endpoint.href, ...args])).stdout);
}

describe('fetch', () => {
  const blob = (bytes: Buffer) => new Blob([new Uint8Array(bytes)]);

  it('sends a picture as Base64', async () => {
    expect(await answerTo(base64(), JSON_TYPE)).toEqual({ data: { recognizeDriverLicense: FRONT } });
  });

  it('uploads a file', async () => {
    const form = new FormData();
    form.append('operations', json(ONE, { image: null }));
    form.append('map', '{ "0": ["variables.image"] }');
    form.append('0', blob(back));
    expect(await answerTo(form, PREFLIGHT)).toEqual({ data: { recognizeDriverLicense: BACK } });
  });

  it('uploads a batch', async () => {
    const form = new FormData();
    form.append('operations', json(MANY, { a: null, b: null }));
    form.append('map', '{ "0": ["variables.a"], "1": ["variables.b"] }');
    form.append('0', blob(front));
    form.append('1', blob(back));
    expect(await answerTo(form, PREFLIGHT)).toEqual({ data: { recognizeDriverLicenses: [FRONT, BACK] } });
  });

  it('is refused when it uploads without the header that web pages cannot send unasked', async () => {
    const form = new FormData();
    form.append('operations', json(ONE, { image: null }));
    form.append('map', '{ "0": ["variables.image"] }');
    form.append('0', blob(back));
    expect(await answerTo(form, 'accept: application/json')).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  });
});

describe.skipIf(!hasCurl)('curl', () => {
  it('sends a picture as Base64', async () => {
    await writeFile(join(folder, 'body.json'), base64());
    const data = { recognizeDriverLicense: FRONT };
    expect(await curl('-H', JSON_TYPE, '--data-binary', `@${folder}/body.json`)).toEqual({ data });
  });

  it('uploads a file', async () => {
    const operations = `operations=${json(ONE, { image: null })}`;
    const form = ['-F', operations, '-F', 'map={ "0": ["variables.image"] }', '-F', `0=@${SAMPLES}/back.jpg`];
    expect(await curl('-H', PREFLIGHT, ...form)).toEqual({ data: { recognizeDriverLicense: BACK } });
  });

  it('uploads a batch', async () => {
    const operations = `operations=${json(MANY, { a: null, b: null })}`;
    const files = ['-F', `0=@${SAMPLES}/front.jpg`, '-F', `1=@${SAMPLES}/back.jpg`];
    const map = 'map={ "0": ["variables.a"], "1": ["variables.b"] }';
    const data = { recognizeDriverLicenses: [FRONT, BACK] };
    expect(await curl('-H', PREFLIGHT, '-F', operations, '-F', map, ...files)).toEqual({ data });
  });
});
