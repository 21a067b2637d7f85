import type { Environment } from '../../../src/config/config.js';
import {
  type AccessKey,
  authorization,
  payloadHash,
  type SignedParts,
  sdkDate,
} from '../../../src/rest-contract/signature.js';
import { answerOf, type TestServer } from '../test-server.js';

export const PATH = '/v2/0123456789abcdef/ocr/driver-license';

export const KEY: AccessKey = { id: 'TESTKEY', secret: 'test/secret+key' };
/** Settings under which calls need credentials. */
export const GUARDED: Environment = {
  REST_AUTH_TOKENS: 'first-token,second-token',
  REST_ACCESS_KEYS: `OTHERKEY:other,${KEY.id}:${KEY.secret}`,
};

export interface Call {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls the operation; a body that is no text goes out as JSON. */
export function call(
  server: TestServer,
  body: unknown,
  { path = PATH, method = 'POST', headers }: Call = {},
) {
  const payload = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  return answerOf(
    fetch(server.origin + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(method === 'GET' ? {} : { body: payload }),
    }),
  );
}

interface Signing extends Partial<SignedParts> {
  readonly key?: AccessKey;
  readonly now?: Date;
}

/** The headers of a signed call. What is signed can be another thing than what is sent. */
export function signedHeaders(
  server: TestServer,
  body: string,
  { key = KEY, now = new Date(), headers, ...changes }: Signing = {},
): Record<string, string> {
  const date = { 'x-sdk-date': sdkDate(now) };
  const usual = { host: new URL(server.origin).host, 'content-type': 'application/json' };
  const parts = {
    method: 'POST',
    path: PATH,
    query: new URLSearchParams(),
    headers: { ...date, ...(headers ?? usual) },
    payloadHash: payloadHash(body),
    ...changes,
  };
  return { ...date, authorization: authorization(parts, key) };
}
