import { z } from 'zod';
import { optional, wholeNumber } from './setting.js';

/** What may stand in a header as it is. */
const visibleText = z.string().regex(/^[\x21-\x7e]+$/);
const secret = optional('visible ASCII characters without spaces', visibleText);
const anyText = optional('any text', z.string());

/** `https://` may be left out, as it is in lists of endpoints. */
const webAddress = z
  .string()
  .transform((text) => (text.includes('://') ? text : `https://${text}`))
  .refine((text) => /^https?:/i.test(text) && URL.canParse(text))
  .transform((text) => new URL(text))
  .refine(({ search, hash, username }) => `${search}${hash}${username}` === '');
const endpoint = optional('an http or https address without a query', webAddress);

const proxyAddress = z
  .string()
  .regex(/^https?:\/\//i)
  .refine((text) => URL.canParse(text))
  .transform((text) => new URL(text));

/** Settings of the Huawei Cloud engine, by the names that the official SDKs use where they have one. */
export const huaweiSettings = {
  HUAWEI_OCR_REGION: optional('a region id such as cn-north-4', z.string().regex(/^[a-z]+(-[a-z]+)+-\d+$/)),
  HUAWEI_OCR_ENDPOINT: endpoint,
  HUAWEICLOUD_SDK_PROJECT_ID: optional('a project id', z.string().regex(/^[\w-]{1,64}$/)),
  HUAWEICLOUD_SDK_AK: secret,
  HUAWEICLOUD_SDK_SK: secret,
  HUAWEICLOUD_SDK_SECURITY_TOKEN: secret,
  HUAWEI_AUTH_TOKEN: secret,
  HUAWEI_IAM_USER: anyText,
  HUAWEI_IAM_PASSWORD: anyText,
  HUAWEI_IAM_ACCOUNT: anyText,
  HUAWEI_IAM_ENDPOINT: endpoint,
  HUAWEI_ENTERPRISE_PROJECT_ID: optional('a project id', z.string().regex(/^[\w-]{1,64}$/)),
  HUAWEI_TIMEOUT_SECONDS: wholeNumber(30, 1, 300),
  HUAWEI_MAX_ATTEMPTS: wholeNumber(3, 1, 10),
  HUAWEI_CONCURRENCY: wholeNumber(32, 1, 1000),
  HUAWEI_CONNECTIONS: wholeNumber(32, 1, 1000),
  HUAWEI_PROXY: optional('an http or https URL', proxyAddress),
} as const;
