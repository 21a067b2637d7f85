import { describe, expect, it } from 'vitest';
import { ConfigError, type Environment, readConfig } from '../../src/config/config.js';

const BY_KEY: Environment = {
  OCR_ENGINE: 'huawei',
  HUAWEI_OCR_REGION: 'cn-north-4',
  HUAWEICLOUD_SDK_PROJECT_ID: 'p1',
  HUAWEICLOUD_SDK_AK: 'AK',
  HUAWEICLOUD_SDK_SK: 'SK',
};
const BY_PASSWORD: Environment = {
  OCR_ENGINE: 'huawei',
  HUAWEI_OCR_REGION: 'cn-east-3',
  HUAWEICLOUD_SDK_PROJECT_ID: 'p1',
  HUAWEI_IAM_USER: 'user',
  HUAWEI_IAM_PASSWORD: 'pass word',
  HUAWEI_IAM_ACCOUNT: 'account',
};

function huaweiOf(env: Environment) {
  const { engine } = readConfig(env);
  if (engine.kind !== 'huawei') throw new Error(`Expected the huawei engine, got ${engine.kind}`);
  return engine.huawei;
}

function problemsOf(env: Environment): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const needed = (names: string) => `${names} must be set when OCR_ENGINE is huawei`;

describe('the settings of the Huawei engine', () => {
  it('default to time, attempts and connections for a busy service', () => {
    expect(huaweiOf(BY_KEY)).toEqual({
      endpoint: new URL('https://ocr.cn-north-4.myhuaweicloud.com'),
      projectId: 'p1',
      credentials: { kind: 'access-key', key: { id: 'AK', secret: 'SK' }, securityToken: undefined },
      enterpriseProjectId: undefined,
      timeoutMs: 30_000,
      maxAttempts: 3,
      concurrency: 32,
      connections: 32,
      proxy: undefined,
    });
  });

  it('prefer an endpoint to the region', () => {
    const env = { ...BY_KEY, HUAWEI_OCR_ENDPOINT: 'http://127.0.0.1:8080/ocr' };
    expect(huaweiOf(env).endpoint.href).toBe('http://127.0.0.1:8080/ocr');
  });

  it('take an endpoint as lists of endpoints write it, for https', () => {
    const env = { ...BY_KEY, HUAWEI_OCR_ENDPOINT: 'ocr.cn-north-4.myhuaweicloud.cn' };
    expect(huaweiOf(env).endpoint.href).toBe('https://ocr.cn-north-4.myhuaweicloud.cn/');
  });

  it('hold the security token of temporary keys', () => {
    const { credentials } = huaweiOf({ ...BY_KEY, HUAWEICLOUD_SDK_SECURITY_TOKEN: 'T' });
    expect(credentials).toMatchObject({ securityToken: 'T' });
  });

  it('hold a user of IAM, whose endpoint follows from the region', () => {
    expect(huaweiOf(BY_PASSWORD).credentials).toEqual({
      kind: 'password',
      user: 'user',
      password: 'pass word',
      account: 'account',
      iamEndpoint: new URL('https://iam.cn-east-3.myhuaweicloud.com'),
      region: 'cn-east-3',
    });
    const elsewhere = { ...BY_PASSWORD, HUAWEI_IAM_ENDPOINT: 'https://iam.myhuaweicloud.com' };
    expect(huaweiOf(elsewhere).credentials).toMatchObject({
      iamEndpoint: new URL('https://iam.myhuaweicloud.com'),
    });
  });

  it.each([
    ['an access key', { ...BY_PASSWORD, ...BY_KEY, HUAWEI_AUTH_TOKEN: 'T' }, 'access-key'],
    ['a token before a user', { ...BY_PASSWORD, HUAWEI_AUTH_TOKEN: 'T' }, 'token'],
    ['a user', BY_PASSWORD, 'password'],
  ])('prefer %s', (_what, env, kind) => {
    expect(huaweiOf(env).credentials.kind).toBe(kind);
  });

  it('take the other settings in their units', () => {
    const env = {
      ...BY_KEY,
      HUAWEI_ENTERPRISE_PROJECT_ID: 'e1',
      HUAWEI_TIMEOUT_SECONDS: '5',
      HUAWEI_MAX_ATTEMPTS: '1',
      HUAWEI_CONCURRENCY: '4',
      HUAWEI_CONNECTIONS: '2',
      HUAWEI_PROXY: 'http://user:pass@proxy.example:3128',
    };
    expect(huaweiOf(env)).toMatchObject({
      enterpriseProjectId: 'e1',
      timeoutMs: 5000,
      maxAttempts: 1,
      concurrency: 4,
      connections: 2,
      proxy: new URL('http://user:pass@proxy.example:3128'),
    });
  });
});

describe('what the Huawei engine needs', () => {
  it('is named all at once, with what is wrong besides', () => {
    expect(problemsOf({ OCR_ENGINE: 'huawei', PORT: 'x' })).toEqual([
      'PORT must be a whole number from 0 to 65535',
      needed('HUAWEI_OCR_REGION or HUAWEI_OCR_ENDPOINT'),
      needed('HUAWEICLOUD_SDK_PROJECT_ID or HUAWEI_OCR_REGION'),
      needed('HUAWEICLOUD_SDK_AK'),
      needed('HUAWEICLOUD_SDK_SK'),
    ]);
  });

  it('is nothing while another engine is used', () => {
    expect(problemsOf({ HUAWEICLOUD_SDK_AK: 'AK' })).toEqual([]);
  });

  it.each<[string, Environment, string[]]>([
    ['HUAWEICLOUD_SDK_SK', BY_KEY, [needed('HUAWEICLOUD_SDK_SK')]],
    ['HUAWEICLOUD_SDK_AK', BY_KEY, [needed('HUAWEICLOUD_SDK_AK')]],
    ['HUAWEI_OCR_REGION', BY_KEY, [needed('HUAWEI_OCR_REGION or HUAWEI_OCR_ENDPOINT')]],
    ['HUAWEI_IAM_PASSWORD', BY_PASSWORD, [needed('HUAWEI_IAM_PASSWORD')]],
    ['HUAWEI_IAM_ACCOUNT', BY_PASSWORD, [needed('HUAWEI_IAM_ACCOUNT')]],
    ['HUAWEI_IAM_USER', BY_PASSWORD, [needed('HUAWEI_IAM_USER')]],
  ])('includes %s, and a blank one counts as none', (name, env, problems) => {
    expect(problemsOf({ ...env, [name]: ' ' })).toEqual(problems);
  });

  it('includes the region where tokens are fetched, even beside an endpoint', () => {
    const env = { ...BY_PASSWORD, HUAWEI_OCR_REGION: '', HUAWEI_OCR_ENDPOINT: 'https://ocr.example' };
    expect(problemsOf(env)).toEqual([needed('HUAWEI_OCR_REGION')]);
  });
});

describe('a project that is not named', () => {
  const unnamed = { HUAWEICLOUD_SDK_PROJECT_ID: '' };

  it('is asked for at the IAM of the region, whatever the credentials', () => {
    const iamEndpoint = new URL('https://iam.cn-north-4.myhuaweicloud.com');
    expect(huaweiOf({ ...BY_KEY, ...unnamed }).projectId).toEqual({ region: 'cn-north-4', iamEndpoint });
    const elsewhere = { HUAWEI_IAM_ENDPOINT: 'https://iam.example', HUAWEI_AUTH_TOKEN: 'T' };
    expect(huaweiOf({ ...BY_PASSWORD, ...unnamed, ...elsewhere }).projectId).toEqual({
      region: 'cn-east-3',
      iamEndpoint: new URL('https://iam.example'),
    });
  });

  it('cannot be found by an endpoint alone', () => {
    const env = { ...BY_KEY, ...unnamed, HUAWEI_OCR_REGION: '', HUAWEI_OCR_ENDPOINT: 'https://ocr.example' };
    expect(problemsOf(env)).toEqual([needed('HUAWEICLOUD_SDK_PROJECT_ID or HUAWEI_OCR_REGION')]);
  });
});

describe('a wrong setting of the Huawei engine', () => {
  it.each([
    ['HUAWEI_OCR_REGION', 'Beijing'],
    ['HUAWEI_OCR_REGION', 'cn-north-4.evil.example/'],
    ['HUAWEI_OCR_ENDPOINT', 'ftp://ocr.example'],
    ['HUAWEI_OCR_ENDPOINT', 'https://ocr.example/?x=SECRET'],
    ['HUAWEI_OCR_ENDPOINT', 'https://user:SECRET@ocr.example'],
    ['HUAWEICLOUD_SDK_PROJECT_ID', 'a/../SECRET'],
    ['HUAWEICLOUD_SDK_SK', 'two SECRET words'],
    ['HUAWEI_AUTH_TOKEN', 'SECRET\nline'],
    ['HUAWEI_PROXY', 'socks5://SECRET@proxy.example'],
    ['HUAWEI_MAX_ATTEMPTS', '0'],
    ['HUAWEI_TIMEOUT_SECONDS', '0.5'],
  ])('is refused, without its value: %s=%s', (name, value) => {
    const problems = problemsOf({ ...BY_KEY, [name]: value });
    expect(problems).toEqual([expect.stringMatching(`^${name} must be `)]);
    expect(problems.join()).not.toContain('SECRET');
  });
});
