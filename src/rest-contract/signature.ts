import { createHash, createHmac, type Hash, hash } from 'node:crypto';

export const SIGNING_ALGORITHM = 'SDK-HMAC-SHA256';
export const DATE_HEADER = 'x-sdk-date';
export const CONTENT_HASH_HEADER = 'x-sdk-content-sha256';
/** Stands for the hash of a body that the signature leaves out. */
export const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD';

/** A pair of access key (AK) and secret key (SK). */
export interface AccessKey {
  readonly id: string;
  readonly secret: string;
}

/** What a signature covers. */
export interface SignedParts {
  readonly method: string;
  /** As in the request line, percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The headers to sign and no others, by lower-case name; `x-sdk-date` is always one. */
  readonly headers: Readonly<Record<string, string>>;
  /** payloadHash of the body, or UNSIGNED_PAYLOAD. */
  readonly payloadHash: string;
}

/** Lower-case hex SHA-256 of a body, which may come in parts; of nothing where there is none. */
export function payloadHash(...parts: readonly (string | Uint8Array)[]): string {
  return parts.reduce<Hash>((digest, part) => digest.update(part), createHash('sha256')).digest('hex');
}

/** YYYYMMDDTHHMMSSZ, as the header x-sdk-date has it. */
export function sdkDate(date: Date): string {
  return `${date.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** The value of the Authorization header. */
export function authorization(parts: SignedParts, key: AccessKey): string {
  const names = signedHeaderNames(parts).join(';');
  const hex = signature(parts, key.secret).toString('hex');
  return `${SIGNING_ALGORITHM} Access=${key.id}, SignedHeaders=${names}, Signature=${hex}`;
}

/** HMAC-SHA256 of the string to sign, keyed with the secret key. */
export function signature(parts: SignedParts, secret: string): Buffer {
  const date = parts.headers[DATE_HEADER];
  if (date === undefined) {
    throw new TypeError(`Expected ${DATE_HEADER} among the headers to sign`);
  }
  const toSign = [SIGNING_ALGORITHM, date, hash('sha256', canonicalRequest(parts))].join('\n');
  return createHmac('sha256', secret).update(toSign).digest();
}

/** The one spelling of a request that both sides hash. */
export function canonicalRequest(parts: SignedParts): string {
  const names = signedHeaderNames(parts);
  const headers = names.map((name) => `${name}:${parts.headers[name]}\n`).join('');
  const query = canonicalQuery(parts.query);
  const lines = [parts.method, canonicalPath(parts.path), query, headers, names.join(';'), parts.payloadHash];
  return lines.join('\n');
}

function signedHeaderNames({ headers }: SignedParts): string[] {
  return Object.keys(headers).sort();
}

/** Signed with a slash at its end, although it is sent without. */
function canonicalPath(path: string): string {
  const segments = path.split('/').map((segment) => percentEncoded(percentDecoded(segment)));
  return segments.at(-1) === '' ? segments.join('/') : `${segments.join('/')}/`;
}

function canonicalQuery(query: URLSearchParams): string {
  const pairs = [...query].sort(([name, value], [otherName, otherValue]) =>
    name === otherName ? byCodeUnits(value, otherValue) : byCodeUnits(name, otherName),
  );
  return pairs.map((pair) => pair.map(percentEncoded).join('=')).join('&');
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** RFC 3986: everything but letters, digits, `-`, `_`, `.` and `~`, of which encodeURIComponent spares five more. */
function percentEncoded(text: string): string {
  const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, hex);
}

/** A percent sign that opens no escape stands for itself, so a broken path can be signed, if not found. */
function percentDecoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
