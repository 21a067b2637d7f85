import { describe, expect, it } from 'vitest';
import { requestOrigin } from '../../src/server/origin.js';

const originOf = (host: string | undefined) =>
  requestOrigin({ protocol: 'http', headers: { host } })?.origin ?? null;

describe('requestOrigin', () => {
  it.each([
    ['127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['licences.example', 'http://licences.example'],
    ['[::1]:4000', 'http://[::1]:4000'],
    ['LOCALHOST:80', 'http://localhost'],
  ])('is the host that was asked: %s', (host, origin) => {
    expect(originOf(host)).toBe(origin);
  });

  it.each([
    undefined,
    '',
    'host/path',
    'host?query',
    'host#fragment',
    'user:password@host',
    'host`;alert(1)',
    'host"',
    'a b',
    'host:99999',
  ])('is null for a Host header that is no plain host: %j', (host) => {
    expect(originOf(host)).toBeNull();
  });
});
