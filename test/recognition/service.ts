import { expect } from 'vitest';
import type { PageRequest } from '../../src/engines/engine.js';
import type { RecognitionResult } from '../../src/license/page.js';
import type { Downloader } from '../../src/pictures/download/downloader.js';
import { RecognitionService } from '../../src/recognition/recognition.service.js';
import type { RecognitionInput } from '../../src/recognition/recognition-input.js';
import type { FakeEngine } from '../support/fake-engine.js';

/** For tests in which nothing may be downloaded. */
const noDownloads: Downloader = {
  download: () => expect.unreachable('a download'),
  close: async () => {},
};

export interface ServiceParts {
  readonly engine: FakeEngine;
  readonly downloader?: Downloader;
  readonly maxWaiting?: number;
  readonly now?: Date;
}

export function serviceWith({ engine, downloader = noDownloads, maxWaiting = 100, now }: ServiceParts) {
  const clock = () => now ?? new Date('2024-05-01T00:00:00Z');
  return new RecognitionService({ engine, downloader, maxWaiting, now: clock });
}

/** Asks for the front page of a picture whose bytes are this text. */
export function pictureInput(content: string, rest: Partial<RecognitionInput> = {}): RecognitionInput {
  const image = Buffer.from(content).toString('base64');
  return { image, url: null, pages: 'FRONT', returnIssuingAuthority: false, ...rest };
}

export function urlInput(url: string, rest: Partial<RecognitionInput> = {}): RecognitionInput {
  return { ...pictureInput(''), image: null, url: new URL(url), ...rest };
}

/** The name on each page, which the fake engine takes from the picture; the code of each failure. */
export function gist(results: readonly RecognitionResult[]): (string | null)[] {
  return results.map((result) => (result.kind === 'failure' ? result.code : result.name));
}

/** What the engine was asked for in its only batch. */
export function onlyBatch(engine: FakeEngine): readonly PageRequest[] {
  const [batch = [], ...others] = engine.batches;
  expect(others).toEqual([]);
  return batch;
}
