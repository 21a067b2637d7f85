import { print } from 'graphql';
import {
  createLicenseQlClient,
  GraphqlRequestError,
  type Picture,
  pictureInput,
  RecognizeDriverLicenseDocument,
  RecognizeDriverLicensePagesDocument,
  recognizeDriverLicense,
  recognizeDriverLicensePages,
  ServiceDocument,
  type ServiceQuery,
} from '../client/index.js';
import type { Operation } from './picture/operation.js';
import type { Outcome, PageChoice, PictureSource, Problem, ReadRequest, Result } from './picture/request.js';

/** Relative to the page, so that both may stand below a path of a proxy. */
export const ENDPOINT = new URL('graphql', document.baseURI).href;

const client = createLicenseQlClient({ endpoint: ENDPOINT });

export type Service = ServiceQuery['service'];

/** What the service says about itself; asked once, and again after a failure. */
let service: Promise<Service> | undefined;

export function askService(): Promise<Service> {
  service ??= client.execute(ServiceDocument).then(
    (data) => data.service,
    (error: unknown) => {
      service = undefined;
      throw error;
    },
  );
  return service;
}

/** The operation that `readPicture` sends for a request. */
export function operationOf({ source, pages }: ReadRequest): Operation {
  const document = pages === 'ALL' ? RecognizeDriverLicensePagesDocument : RecognizeDriverLicenseDocument;
  const input = pictureInput(pictureOf(source), optionsOf(pages));
  return { text: print(document), variables: { input } };
}

function pictureOf(source: PictureSource): Picture {
  return source.kind === 'file' ? source.file : new URL(source.path, document.baseURI);
}

function optionsOf(pages: PageChoice) {
  return { returnIssuingAuthority: true, ...(pages === 'ALL' ? {} : { side: pages }) };
}

/** Has one picture read. Never rejects: what goes wrong on the way is a `problem`. */
export async function readPicture(request: ReadRequest, signal: AbortSignal): Promise<Outcome> {
  try {
    const problem = request.source.kind === 'file' ? await problemWithFile(request.source.file) : null;
    if (problem !== null) return { kind: 'problem', problem, detail: '' };
    return { kind: 'results', results: await send(request, signal) };
  } catch (error) {
    return {
      kind: 'problem',
      problem: problemOf(error),
      detail: error instanceof Error ? error.message : '',
    };
  }
}

async function send({ source, pages }: ReadRequest, signal: AbortSignal): Promise<readonly Result[]> {
  const options = { ...optionsOf(pages), signal };
  if (pages === 'ALL') return recognizeDriverLicensePages(client, pictureOf(source), options);
  return [await recognizeDriverLicense(client, pictureOf(source), options)];
}

/** Looked for before sending, since either would look as if the service were away. */
async function problemWithFile(file: File): Promise<Problem | null> {
  const { limits } = await askService();
  // A body beyond the limit may be cut off without an answer that a browser can see.
  if (file.size > limits.maxImageBytes) return 'TOO_LARGE';
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => null,
      () => 'UNREADABLE',
    );
}

function problemOf(error: unknown): Problem {
  const status = error instanceof GraphqlRequestError ? error.status : undefined;
  if (status === undefined) return 'UNREACHABLE';
  if (status === 413) return 'TOO_LARGE';
  return status === 502 || status === 503 || status === 504 ? 'UNAVAILABLE' : 'UNEXPECTED';
}
