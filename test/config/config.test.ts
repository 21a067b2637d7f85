import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config/config.js';
import { type SettingName, settings } from '../../src/config/settings.js';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('gives the documented defaults when nothing is set', () => {
    const config = readConfig({});
    expect(config.http).toEqual({
      host: '127.0.0.1',
      port: 4000,
      bodyLimitBytes: 16_777_216,
      corsOrigins: [],
      playground: true,
      shutdownTimeoutSeconds: 30,
    });
    expect(config.recognition).toEqual({ queueLimit: 64, maxInputsPerOperation: 10 });
    expect(config.downloads).toEqual({ timeoutSeconds: 10, maxRedirects: 3, allowedHosts: [] });
    expect(config.rest).toEqual({ authTokens: [], accessKeys: [] });
    expect(config.engine).toEqual({
      kind: 'embedded',
      workers: expect.any(Number),
      modelsDirectory: undefined,
    });
    expect(config.logLevel).toBe('info');
  });

  it('takes an empty or blank variable for an unset one', () => {
    expect(readConfig({ PORT: '', HOST: '  ', CORS_ORIGINS: '', PLAYGROUND: '' })).toEqual(readConfig({}));
  });

  it('keeps a zero instead of falling back to the default', () => {
    expect(readConfig({ PORT: '0' }).http.port).toBe(0);
    expect(readConfig({ DOWNLOAD_MAX_REDIRECTS: '0' }).downloads.maxRedirects).toBe(0);
  });

  it('splits lists at commas', () => {
    const config = readConfig({
      DOWNLOAD_ALLOWED_HOSTS: 'pictures.internal, 10.0.0.5,',
      CORS_ORIGINS: 'https://a.example,http://localhost:3000',
    });
    expect(config.downloads.allowedHosts).toEqual(['pictures.internal', '10.0.0.5']);
    expect(config.http.corsOrigins).toEqual(['https://a.example', 'http://localhost:3000']);
  });

  it('splits pairs of keys at their first colon', () => {
    expect(readConfig({ REST_ACCESS_KEYS: 'AK1:SK1, AK2:S:K2' }).rest.accessKeys).toEqual([
      { id: 'AK1', secret: 'SK1' },
      { id: 'AK2', secret: 'S:K2' },
    ]);
  });

  it('takes a lone star for every origin', () => {
    expect(readConfig({ CORS_ORIGINS: '*' }).http.corsOrigins).toBe('*');
  });

  it.each<[SettingName, string]>([
    ['HOST', 'no spaces here'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['LOG_LEVEL', 'verbose'],
    ['OCR_ENGINE', 'tesseract'],
    ['EMBEDDED_WORKERS', '0'],
    ['QUEUE_LIMIT', 'many'],
    ['MAX_INPUTS_PER_OPERATION', '101'],
    ['BODY_LIMIT_BYTES', '16MB'],
    ['DOWNLOAD_TIMEOUT_SECONDS', '0'],
    ['DOWNLOAD_MAX_REDIRECTS', '11'],
    ['DOWNLOAD_ALLOWED_HOSTS', 'https://with.scheme'],
    ['CORS_ORIGINS', 'app.example.com'],
    ['CORS_ORIGINS', 'https://app.example.com/path'],
    ['PLAYGROUND', 'yes'],
    ['REST_AUTH_TOKENS', 'one token, another'],
    ['REST_ACCESS_KEYS', 'AK'],
    ['REST_ACCESS_KEYS', 'AK:SK,:SK'],
    ['SHUTDOWN_TIMEOUT_SECONDS', '3601'],
  ])('refuses %s=%s and says what is allowed', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([`${name} must be ${settings[name].allowed}`]);
  });

  it('reports all problems together', () => {
    const problems = problemsOf({ PORT: 'x', PLAYGROUND: 'maybe', QUEUE_LIMIT: '0' });
    expect(problems).toEqual([
      'PORT must be a whole number from 0 to 65535',
      'QUEUE_LIMIT must be a whole number from 1 to 10000',
      'PLAYGROUND must be true or false',
    ]);
  });

  it('never repeats a value, which may be a secret put into the wrong variable', () => {
    const secret = 'sk-THIS-IS-A-SECRET';
    const env = { PORT: secret, LOG_LEVEL: secret, PLAYGROUND: secret, REST_ACCESS_KEYS: secret };
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(problemsOf(env).join()).not.toContain('SECRET');
  });

  it('reads every port there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 65_535 }), (port) => {
        expect(readConfig({ PORT: String(port) }).http.port).toBe(port);
      }),
    );
  });
});

describe('docs/configuration.md', () => {
  const text = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const [settingsPart = ''] = text.split('\n## ', 1);
  const rows = settingsPart
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
    .map(([, name = '', fallback = '', allowed = '', purpose = '']) => ({
      name,
      fallback,
      allowed,
      purpose,
    }));

  it('lists every setting and nothing else, in the order of the code', () => {
    expect(rows.map((row) => row.name)).toEqual(Object.keys(settings));
  });

  it.each(Object.entries(settings))('states default, allowed values and purpose of %s', (name, setting) => {
    const row = rows.find((candidate) => candidate.name === name);
    const dependsOnMachine = name === 'EMBEDDED_WORKERS';
    expect(row?.fallback).toBe(dependsOnMachine ? 'number of processor cores, at most 8' : setting.fallback);
    expect(row?.allowed).toBe(setting.allowed);
    expect(row?.purpose).toMatch(/\w.*\.$/);
  });
});
