import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { firstCodes, tableOf } from '../docs/tables.js';

const ROOT = new URL('../../', import.meta.url);
const MUTATION = `mutation ($inputs: [RecognizeDriverLicenseInput!]!) {
  recognizeDriverLicenses(inputs: $inputs) { __typename }
}`;
/** Compiling the sources and loading the models on a busy machine of few cores. */
const TIMEOUT = { timeout: 60_000 };

/** What the service logs of its pictures while it reads those samples. */
async function pictureLines(level: string, samples: readonly string[]) {
  const service = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('src/main.ts', ROOT))], {
    env: { PATH: process.env.PATH, EMBEDDED_WORKERS: '1', PORT: '0', LOG_LEVEL: level },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const logged = text(service.stderr);
  const answer = await recognize(await address(service), samples);
  service.kill('SIGTERM');
  const lines = (await logged).trimEnd().split('\n').filter(Boolean);
  const pictures = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'picture read');
  return { answer, pictures };
}

async function address(service: ChildProcess): Promise<string> {
  const [chunk] = await once(service.stdout ?? service, 'data');
  return String(chunk).trim().split(' ').at(-1) ?? '';
}

async function recognize(url: string, samples: readonly string[]): Promise<unknown> {
  const pictures = samples.map((name) => readFile(new URL(`samples/${name}.jpg`, ROOT), 'base64'));
  const inputs = (await Promise.all(pictures)).map((image) => ({ image }));
  const body = JSON.stringify({ query: MUTATION, variables: { inputs } });
  const headers = { 'content-type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body })).json();
}

describe('The log of the service', () => {
  it('says at level debug, once for each picture, where the time went', TIMEOUT, async () => {
    const { pictures } = await pictureLines('debug', ['front', 'landscape']);
    const documented = firstCodes(tableOf('docs/configuration.md', 'entry', 'what it says'));
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      expect(Object.keys(picture)).toEqual(['level', 'time', ...documented, 'msg']);
    }
    const [front] = pictures;
    const { decodingMs, detectionMs, recognitionMs, restMs, totalMs } = front;
    expect(decodingMs + detectionMs + recognitionMs + restMs).toBeCloseTo(totalMs, 0);
    expect(Math.min(decodingMs, detectionMs, recognitionMs, restMs)).toBeGreaterThan(0);
    expect(front.detections).toBeGreaterThan(0);
    // A page has ten values, and a crop is never narrower than what the model was trained on.
    expect(front.lines).toBeGreaterThanOrEqual(10);
    expect(front.cropWidth).toBeGreaterThanOrEqual(160 * front.lines);
  });

  it('says nothing of it at level info', TIMEOUT, async () => {
    const { answer, pictures } = await pictureLines('info', ['front']);
    expect(answer).toEqual({ data: { recognizeDriverLicenses: [{ __typename: 'FrontPageResult' }] } });
    expect(pictures).toEqual([]);
  });
});
