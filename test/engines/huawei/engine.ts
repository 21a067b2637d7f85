import { onTestFinished } from 'vitest';
import type { PageOutcome, PageRequest, RecognitionEngine } from '../../../src/engines/engine.js';
import { createHuaweiEngine, type HuaweiEngineParts } from '../../../src/engines/huawei/huawei.engine.js';
import type { HuaweiEngineSettings } from '../../../src/engines/huawei/huawei-settings.js';
import type { OcrFailure } from '../../../src/license/failure.js';
import type { PageReading } from '../../../src/license/reading.js';
import { Base64Text } from '../../../src/pictures/base64-text.js';
import type { Provider } from './provider.js';

export const KEY = { id: 'AKTEST', secret: 'SKSECRET' };
export const ACCESS_KEY = { kind: 'access-key', key: KEY } as const;

export interface TestEngine extends RecognitionEngine {
  /** Milliseconds of every pause before another attempt; none of them is waited for. */
  readonly pauses: number[];
}

/** The engine in front of the given provider, without real pauses; closed after the test. */
export function engineFor(
  { url }: Pick<Provider, 'url'>,
  settings: Partial<HuaweiEngineSettings> = {},
  parts: Partial<HuaweiEngineParts> = {},
): TestEngine {
  const pauses: number[] = [];
  const usual = {
    endpoint: url,
    projectId: 'a1b2c3',
    credentials: ACCESS_KEY,
    timeoutMs: 20_000,
    concurrency: 8,
    connections: 8,
    maxAttempts: 3,
  };
  const sleep = async (milliseconds: number) => void pauses.push(milliseconds);
  const engine = createHuaweiEngine({ ...usual, ...settings }, { sleep, random: () => 0.5, ...parts });
  onTestFinished(() => engine.close());
  // The engine has private members, which only work on itself.
  return Object.assign(engine, { pauses });
}

export const IMAGE = Base64Text.encode(Buffer.from('a picture of a licence'));

export const REQUEST: PageRequest = {
  picture: { kind: 'base64', text: IMAGE },
  pages: 'FRONT',
  returnIssuingAuthority: false,
};

/** The outcome of one request by itself. */
export async function outcomeOf(
  engine: RecognitionEngine,
  request: Partial<PageRequest> = {},
): Promise<PageOutcome> {
  const [outcome] = await engine.recognize([{ ...REQUEST, ...request }]);
  if (outcome === undefined) throw new Error('Expected one outcome, got none');
  return outcome;
}

export async function failureOf(
  engine: RecognitionEngine,
  request: Partial<PageRequest> = {},
): Promise<OcrFailure> {
  const outcome = await outcomeOf(engine, request);
  if (outcome.kind !== 'failure') throw new Error('Expected a failure, got pages');
  return outcome;
}

export async function pagesOf(
  engine: RecognitionEngine,
  request: Partial<PageRequest> = {},
): Promise<readonly PageReading[]> {
  const outcome = await outcomeOf(engine, request);
  if (outcome.kind === 'failure') throw new Error(`Expected pages, got ${outcome.code}: ${outcome.message}`);
  return outcome.pages;
}
