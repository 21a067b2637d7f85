import { type Environment, readConfig } from '../../src/config/config.js';
import { createEngine } from '../../src/create-engine.js';
import { type AccessKey, authorization, payloadHash, sdkDate } from '../../src/rest-contract/signature.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import type { Call } from './outcome.js';

const PROJECT = '0123456789abcdef';
export const TOKEN = 'MIINRwYJKoZIhvcNAQcCoIINODCCDTQCAQExDTALBglghkgBZQMEAgEw';
export const KEY: AccessKey = { id: 'CONFORMANCE', secret: 'a/secret+key' };

const GUARDED: Environment = {
  PORT: '0',
  LOG_LEVEL: 'silent',
  REST_AUTH_TOKENS: TOKEN,
  REST_ACCESS_KEYS: `${KEY.id}:${KEY.secret}`,
};

/** A service that is configured by settings alone, as its operator does it. */
export async function startService(env: Environment): Promise<RunningServer> {
  const config = readConfig({ ...GUARDED, ...env });
  const engine = createEngine(config);
  const server = await startServer({ config, engine });
  await engine.ready();
  return server;
}

/** Settings that have everything read by the operation of another service, with signed requests. */
export function inFrontOf({ url }: RunningServer): Environment {
  return {
    OCR_ENGINE: 'huawei',
    HUAWEI_OCR_ENDPOINT: new URL(url).origin,
    HUAWEICLOUD_SDK_PROJECT_ID: PROJECT,
    HUAWEICLOUD_SDK_AK: KEY.id,
    HUAWEICLOUD_SDK_SK: KEY.secret,
  };
}

const PATH = `/v2/${PROJECT}/ocr/driver-license`;

/** Calls with the given headers added to each request. */
export function callWith(headers: Readonly<Record<string, string>>, server: RunningServer): Call {
  return async (body, more = {}) => {
    const response = await fetch(new URL(PATH, server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers, ...more },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, json: await response.json() };
  };
}

/** Calls signed with a key. */
export function callSigned(key: AccessKey, server: RunningServer): Call {
  return async (body) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const date = { 'x-sdk-date': sdkDate(new Date()) };
    const parts = {
      method: 'POST',
      path: PATH,
      query: new URLSearchParams(),
      headers: { ...date, host: new URL(server.url).host },
      payloadHash: payloadHash(text),
    };
    return callWith({ ...date, authorization: authorization(parts, key) }, server)(text);
  };
}
