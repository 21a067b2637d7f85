import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { huaweiSettings } from './huawei-settings.js';
import { listOf, oneOf, optional, type Setting, trueOrFalse, wholeNumber } from './setting.js';

/** Beyond eight workers the memory of the models (each worker holds its own) outgrows what one process gains. */
const MOST_WORKERS_BY_DEFAULT = 8;
const MEBIBYTE = 1024 * 1024;

function accessKey(pair: string) {
  const [id = '', ...secret] = pair.split(':');
  return { id, secret: secret.join(':') };
}

const hostName = z
  .string()
  .regex(/^[A-Za-z0-9.:-]+$/)
  .max(253);
const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text;

/** Every setting, in the order in which the documentation lists them. */
export const settings = {
  HOST: { fallback: '127.0.0.1', allowed: 'a host name or an IP address', schema: hostName },
  PORT: wholeNumber(4000, 0, 65_535),
  LOG_LEVEL: oneOf('info', 'fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
  OCR_ENGINE: oneOf('embedded', 'embedded', 'huawei'),
  EMBEDDED_WORKERS: wholeNumber(Math.min(availableParallelism(), MOST_WORKERS_BY_DEFAULT), 1, 64),
  OCR_MODELS_DIR: optional('a path', z.string()),
  ...huaweiSettings,
  QUEUE_LIMIT: wholeNumber(64, 1, 10_000),
  MAX_INPUTS_PER_OPERATION: wholeNumber(10, 1, 100),
  BODY_LIMIT_BYTES: wholeNumber(16 * MEBIBYTE, 1024, 256 * MEBIBYTE),
  DOWNLOAD_TIMEOUT_SECONDS: wholeNumber(10, 1, 120),
  DOWNLOAD_MAX_REDIRECTS: wholeNumber(3, 0, 10),
  DOWNLOAD_ALLOWED_HOSTS: {
    fallback: '',
    allowed: 'host names or IP addresses, separated by commas',
    schema: listOf(hostName),
  },
  CORS_ORIGINS: {
    fallback: '',
    allowed: '* or origins such as https://app.example.com, separated by commas',
    schema: z.union([z.literal('*'), listOf(z.string().refine(isOrigin))]),
  },
  PLAYGROUND: trueOrFalse(true),
  REST_AUTH_TOKENS: {
    fallback: '',
    allowed: 'tokens without spaces, separated by commas',
    schema: listOf(z.string().regex(/^[\x21-\x7e]+$/)),
  },
  REST_ACCESS_KEYS: {
    fallback: '',
    allowed: 'AK:SK pairs, separated by commas',
    schema: listOf(z.string().regex(/^[^:\s]+:\S+$/)).transform((pairs) => pairs.map(accessKey)),
  },
  SHUTDOWN_TIMEOUT_SECONDS: wholeNumber(30, 1, 3600),
} as const satisfies Record<string, Setting<unknown>>;

export type SettingName = keyof typeof settings;
export type SettingValues = { readonly [Name in SettingName]: z.output<(typeof settings)[Name]['schema']> };
