import { type ExecutionResult, graphql } from 'graphql';
import type { ServiceFacts } from '../../src/graphql/context.js';
import { createSchema } from '../../src/graphql/schema.js';
import { RecognitionService } from '../../src/recognition/recognition.service.js';
import type { FakeEngine } from '../support/fake-engine.js';

const schema = createSchema();

export const SERVICE: ServiceFacts = {
  version: '1.2.3',
  engine: 'fake',
  limits: {
    maxImageBytes: 7_864_320,
    minImageSide: 100,
    maxImageSide: 8000,
    imageFormats: ['JPEG', 'PNG', 'BMP', 'TIFF'],
    maxInputsPerOperation: 3,
  },
};

/** Runs an operation as one request: the real schema and recognition over an engine that reads nothing. */
export function execute(
  engine: FakeEngine,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  const recognition = new RecognitionService({
    engine,
    downloader: { download: unexpectedDownload, close: () => Promise.resolve() },
    maxWaiting: 100,
    now: () => new Date('2024-03-07T00:00:00Z'),
  }).createLoader();
  return graphql({ schema, source, variableValues, contextValue: { recognition, service: SERVICE } });
}

function unexpectedDownload(): never {
  throw new Error('Expected an engine that takes URLs, got a download');
}

/** `text` as the Base64 that the fake engine gives back as the name on the page. */
export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
