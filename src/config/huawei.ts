import type { z } from 'zod';
import type { huaweiSettings } from './huawei-settings.js';

type Name = keyof typeof huaweiSettings;
type Values = { readonly [N in Name]: z.output<(typeof huaweiSettings)[N]['schema']> };
type IsSet = (name: Name) => boolean;

/** The ways to prove who we are; the first of which anything is set is taken, and has to be set whole. */
const CREDENTIALS: readonly (readonly Name[])[] = [
  ['HUAWEICLOUD_SDK_AK', 'HUAWEICLOUD_SDK_SK'],
  ['HUAWEI_AUTH_TOKEN'],
  ['HUAWEI_IAM_USER', 'HUAWEI_IAM_PASSWORD', 'HUAWEI_IAM_ACCOUNT'],
];

/** What the Huawei Cloud engine cannot do without, one sentence for each that is not set. */
export function missingForHuawei(isSet: IsSet): string[] {
  const missing = requiredNames(isSet).filter((names) => !names.some(isSet));
  return missing.map((names) => `${names.join(' or ')} must be set when OCR_ENGINE is huawei`);
}

/** Of each row one is enough. */
function requiredNames(isSet: IsSet): (readonly Name[])[] {
  const credentials = credentialsInUse(isSet);
  const needsRegion = credentials.includes('HUAWEI_IAM_USER');
  return [
    // Tokens are for the project of a region, so there an endpoint alone is not enough.
    needsRegion ? ['HUAWEI_OCR_REGION'] : ['HUAWEI_OCR_REGION', 'HUAWEI_OCR_ENDPOINT'],
    // IAM is asked for a project that is not named, by its region.
    ['HUAWEICLOUD_SDK_PROJECT_ID', 'HUAWEI_OCR_REGION'],
    ...credentials.map((name) => [name]),
  ];
}

function credentialsInUse(isSet: IsSet): readonly Name[] {
  return CREDENTIALS.find((names) => names.some(isSet)) ?? CREDENTIALS.flat().slice(0, 2);
}

/** Settings of the engine, of which nothing is missing. */
export function arrangeHuawei(values: Values) {
  return {
    endpoint: values.HUAWEI_OCR_ENDPOINT ?? regional('ocr', values),
    projectId: values.HUAWEICLOUD_SDK_PROJECT_ID ?? projectOfRegion(values),
    credentials: arrangeCredentials(values),
    enterpriseProjectId: values.HUAWEI_ENTERPRISE_PROJECT_ID,
    timeoutMs: values.HUAWEI_TIMEOUT_SECONDS * 1000,
    maxAttempts: values.HUAWEI_MAX_ATTEMPTS,
    concurrency: values.HUAWEI_CONCURRENCY,
    connections: values.HUAWEI_CONNECTIONS,
    proxy: values.HUAWEI_PROXY,
  };
}

function arrangeCredentials(values: Values) {
  if (values.HUAWEICLOUD_SDK_AK !== undefined) {
    const key = { id: values.HUAWEICLOUD_SDK_AK, secret: present('HUAWEICLOUD_SDK_SK', values) };
    return { kind: 'access-key', key, securityToken: values.HUAWEICLOUD_SDK_SECURITY_TOKEN } as const;
  }
  if (values.HUAWEI_AUTH_TOKEN !== undefined) {
    return { kind: 'token', token: values.HUAWEI_AUTH_TOKEN } as const;
  }
  return {
    kind: 'password',
    user: present('HUAWEI_IAM_USER', values),
    password: present('HUAWEI_IAM_PASSWORD', values),
    account: present('HUAWEI_IAM_ACCOUNT', values),
    ...projectOfRegion(values),
  } as const;
}

function projectOfRegion(values: Values) {
  const region = present('HUAWEI_OCR_REGION', values);
  return { region, iamEndpoint: values.HUAWEI_IAM_ENDPOINT ?? regional('iam', values) };
}

function regional(service: 'ocr' | 'iam', values: Values): URL {
  return new URL(`https://${service}.${present('HUAWEI_OCR_REGION', values)}.myhuaweicloud.com`);
}

function present<N extends Name>(name: N, values: Values): NonNullable<Values[N]> {
  const value = values[name];
  if (value === undefined || value === null) {
    throw new Error(`Expected ${name} to be set, as was checked before`);
  }
  return value;
}
