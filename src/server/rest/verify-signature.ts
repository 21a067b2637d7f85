import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import {
  type AccessKey,
  CONTENT_HASH_HEADER,
  DATE_HEADER,
  payloadHash,
  SIGNING_ALGORITHM,
  sdkDate,
  signature,
  UNSIGNED_PAYLOAD,
} from '../../rest-contract/signature.js';

/** How far the clocks of both sides may be apart. */
const TIME_WINDOW_MS = 15 * 60 * 1000;
const AUTHORIZATION = /^\S+ Access=([^,\s]+), SignedHeaders=([^,\s]+), Signature=([\da-f]{64})$/;
const DATE = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** One text for an unknown key and for a wrong signature, so that nobody learns which keys exist. */
const NOT_VERIFIED = 'verify aksk signature fail';

export function isSigned({ headers }: FastifyRequest): boolean {
  return headers.authorization?.startsWith(`${SIGNING_ALGORITHM} `) === true;
}

/** What is wrong with the signature of a request, null if nothing is. `body` as it came over the wire. */
export function signatureProblem(
  request: FastifyRequest,
  body: Uint8Array,
  keys: readonly AccessKey[],
  now: Date,
): string | null {
  const claim = claimOf(request);
  if (claim === null) {
    return NOT_VERIFIED;
  }
  const signedAt = parseSdkDate(claim.headers[DATE_HEADER] ?? '');
  if (signedAt === null) {
    return `${NOT_VERIFIED}, ${DATE_HEADER} has to be among the signed headers, as YYYYMMDDTHHMMSSZ`;
  }
  if (Math.abs(now.getTime() - signedAt.getTime()) > TIME_WINDOW_MS) {
    return `signature expired, signature time:${sdkDate(signedAt)},server time:${sdkDate(now)}`;
  }
  return isVerified(request, claim, body, keys) ? null : NOT_VERIFIED;
}

/** What the Authorization header says. */
interface Claim {
  readonly keyId: string;
  /** The signed headers with the values that came. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signature: Buffer;
}

function claimOf({ headers }: FastifyRequest): Claim | null {
  const [, keyId, names, hex] = AUTHORIZATION.exec(headers.authorization ?? '') ?? [];
  if (keyId === undefined || names === undefined || hex === undefined) {
    return null;
  }
  const signed = names.split(';').map((name) => [name, headers[name]] as const);
  const came = signed.filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  const isComplete = came.length === signed.length;
  return isComplete ? { keyId, headers: Object.fromEntries(came), signature: Buffer.from(hex, 'hex') } : null;
}

function parseSdkDate(text: string): Date | null {
  const [, year, month, day, hours, minutes, seconds] = DATE.exec(text) ?? [];
  const date = new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function isVerified(
  { method, raw, headers }: FastifyRequest,
  claim: Claim,
  body: Uint8Array,
  keys: readonly AccessKey[],
): boolean {
  const [path = '', query = ''] = splitOnce(raw.url ?? '', '?');
  const bodyHash = payloadHash(body);
  const statedHash = headers[CONTENT_HASH_HEADER] ?? bodyHash;
  const key = keys.find(({ id }) => id === claim.keyId);
  const parts = {
    method,
    path,
    query: new URLSearchParams(query),
    headers: claim.headers,
    payloadHash: String(statedHash),
  };
  // Also for an unknown key, which would otherwise be answered faster.
  const expected = signature(parts, key?.secret ?? 'no secret');
  const bodyMatches = statedHash === bodyHash || statedHash === UNSIGNED_PAYLOAD;
  return timingSafeEqual(expected, claim.signature) && key !== undefined && bodyMatches;
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
