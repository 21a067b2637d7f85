import multipart, { type Multipart } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { UploadedPicture } from '../../graphql/scalars/image-data.scalar.js';
import { HttpError } from '../http-errors.js';
import { placeFiles } from './place-files.js';

export interface MultipartLimits {
  /** Bytes of all parts together. */
  readonly bodyLimitBytes: number;
  readonly maxFiles: number;
}

/** The parts of one request, by name. */
interface Parts {
  readonly fields: Map<string, unknown>;
  readonly files: Map<string, UploadedPicture>;
}

const FIELDS = ['operations', 'map'];
const fileMap = z.record(z.string(), z.array(z.string()).min(1));

/**
 * Teaches the server the GraphQL multipart request specification
 * (https://github.com/jaydenseric/graphql-multipart-request-spec): the body becomes the operations, with an
 * UploadedPicture wherever the map puts a file. Files are held in memory and never written to disk.
 */
export async function acceptMultipart(app: FastifyInstance, limits: MultipartLimits): Promise<void> {
  const { bodyLimitBytes, maxFiles } = limits;
  const partLimits = { fileSize: bodyLimitBytes, fieldSize: bodyLimitBytes };
  const counts = { files: maxFiles, fields: FIELDS.length, parts: maxFiles + FIELDS.length };
  await app.register(multipart, { limits: { ...partLimits, ...counts } });
}

/** A preValidation hook: Apollo then finds a body as if it had come as JSON. */
export function multipartReader(limits: MultipartLimits) {
  return async (request: FastifyRequest): Promise<void> => {
    if (request.isMultipart()) {
      request.body = toOperations(await readParts(request, limits.bodyLimitBytes).catch(asClientError));
    }
  };
}

/** Reads to the end even when the parts are too large: what is left unread would spoil the connection. */
async function readParts(request: FastifyRequest, bodyLimitBytes: number): Promise<Parts> {
  const parts: Parts = { fields: new Map(), files: new Map() };
  let bytes = 0;
  for await (const part of request.parts()) {
    bytes += await readPart(part, parts, bodyLimitBytes - bytes);
  }
  if (bytes > bodyLimitBytes) {
    throw new HttpError(
      413,
      `The request is too large: its parts may have ${bodyLimitBytes} bytes together.`,
    );
  }
  return parts;
}

/** The parser's complaints about a broken body come without a status and would pass for bugs of the service. */
function asClientError(cause: unknown): never {
  if (cause instanceof Error && 'statusCode' in cause) {
    throw cause;
  }
  throw new HttpError(400, 'The body must be well-formed multipart/form-data.', { cause });
}

/** Returns the bytes of the part, and keeps it if they fit into what is left. */
async function readPart(part: Multipart, { fields, files }: Parts, bytesLeft: number): Promise<number> {
  if (part.type === 'field') {
    fields.set(part.fieldname, part.value);
    return typeof part.value === 'string' ? Buffer.byteLength(part.value) : 0;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= bytesLeft) {
      chunks.push(chunk);
    }
  }
  files.set(part.fieldname, new UploadedPicture(Buffer.concat(chunks)));
  return bytes;
}

function toOperations({ fields, files }: Parts): unknown {
  const operations = parseJson('operations', fields.get('operations'));
  const map = fileMap.safeParse(parseJson('map', fields.get('map')));
  if (!map.success) {
    throw new HttpError(400, 'The part "map" must be an object that lists paths for the name of each file.');
  }
  placeFiles(operations, map.data, files);
  return operations;
}

/** A part that says it is JSON comes parsed already. */
function parseJson(name: string, value: unknown): unknown {
  if (typeof value !== 'string') {
    if (value !== undefined) return value;
    throw new HttpError(400, `A multipart request must have a part "${name}".`);
  }
  try {
    return JSON.parse(value);
  } catch {
    // The parser's own error is left out, also as cause: it quotes the text.
    throw new HttpError(400, `The part "${name}" must be valid JSON.`);
  }
}
