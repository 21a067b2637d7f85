import { type ExecutionResult, execute } from 'graphql';
import {
  RecognizeDriverLicenseDocument,
  type RecognizeDriverLicenseMutation,
  RecognizeDriverLicensePagesDocument,
  type RecognizeDriverLicensePagesMutation,
} from '../client/gen/graphql.js';
import type { LicenseResult } from '../client/recognize.js';
import { type Config, readConfig } from '../config/config.js';
import { createEngine } from '../create-engine.js';
import { UploadedPicture } from '../graphql/scalars/image-data.scalar.js';
import { createSchema } from '../graphql/schema.js';
import { createRecognition } from '../server/recognition.js';
import { serviceFacts } from '../server/service-facts.js';
import type { RecognizeCommand } from './command.js';

/** Nobody waits behind a command, and other programs may need the processor as well. */
const TIMEOUT_MS = 120_000;

/** Reads pictures in this process, through the schema of the API, so that results are the same as there. */
export interface PictureReader {
  /** Pictures read at the same time. */
  readonly concurrency: number;
  /** One result for the page asked for, or one for each page. */
  read(bytes: Uint8Array, side: RecognizeCommand['side']): Promise<readonly LicenseResult[]>;
  close(): Promise<void>;
}

/** With the embedded engine, and no more workers than there are pictures: each loads models of its own. */
export async function createPictureReader(pictures: number): Promise<PictureReader> {
  const config = readConfig({ ...process.env, OCR_ENGINE: 'embedded' });
  const engine = createEngine(withAtMostWorkers(config, pictures), { timeoutMs: TIMEOUT_MS });
  const recognition = createRecognition(config, engine);
  const [schema, service] = [createSchema(), await serviceFacts(config, engine)];
  return {
    concurrency: engine.concurrentBatches,
    async read(bytes, side) {
      const image = new UploadedPicture(bytes);
      const input = { image, returnIssuingAuthority: true, ...(side !== undefined && { side }) };
      const document =
        side === undefined ? RecognizeDriverLicensePagesDocument : RecognizeDriverLicenseDocument;
      const contextValue = { recognition: recognition.service.createLoader(), service };
      return resultsOf(await execute({ schema, document, variableValues: { input }, contextValue }));
    },
    close: () => recognition.close(),
  };
}

function withAtMostWorkers(config: Config, most: number): Config {
  const { engine } = config;
  if (engine.kind !== 'embedded') return config;
  return { ...config, engine: { ...engine, workers: Math.min(engine.workers, most) } };
}

function resultsOf({ data, errors = [] }: ExecutionResult): readonly LicenseResult[] {
  const [error] = errors;
  if (error !== undefined) throw error;
  // The types are made from the documents that were executed.
  const answer = data as Partial<RecognizeDriverLicenseMutation & RecognizeDriverLicensePagesMutation>;
  const { recognizeDriverLicense: page, recognizeDriverLicensePages: pages = [] } = answer;
  return page === undefined ? pages : [page];
}
