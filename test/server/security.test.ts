import { describe, expect, it } from 'vitest';
import { startTestServer } from './test-server.js';

const ORIGIN = 'https://app.example.com';

async function preflight(url: string, origin: string): Promise<string | null> {
  const response = await fetch(url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,apollo-require-preflight',
    },
  });
  await response.text();
  return response.headers.get('access-control-allow-origin');
}

describe('web pages of other origins', () => {
  it.each([
    ['', ORIGIN, null],
    [ORIGIN, ORIGIN, ORIGIN],
    [`https://other.example,${ORIGIN}`, ORIGIN, ORIGIN],
    [ORIGIN, 'https://evil.example', null],
    ['*', 'https://anyone.example', '*'],
  ])('with CORS_ORIGINS=%s, %s is told %s', async (setting, origin, allowed) => {
    const server = await startTestServer({ CORS_ORIGINS: setting });
    expect(await preflight(server.url, origin)).toBe(allowed);
  });

  it('may read the request id', async () => {
    const server = await startTestServer({ CORS_ORIGINS: ORIGIN });
    const { headers } = await fetch(`${server.origin}/healthz`, { headers: { origin: ORIGIN } });
    expect(headers.get('access-control-expose-headers')).toBe('x-request-id');
  });
});

describe('every answer', () => {
  it.each(['/healthz', '/samples/front.jpg', '/nowhere', '/graphql'])(
    'has security headers: %s',
    async (path) => {
      const server = await startTestServer();
      const { headers } = await fetch(server.origin + path);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('lets a browser load nothing at all where there is no playground', async () => {
    const server = await startTestServer({ PLAYGROUND: 'false' });
    const { headers } = await fetch(server.url);
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
  });

  it.each(['{ service { version } }', '{ nothing }', '{'])(
    'of GraphQL may be kept nowhere: %s',
    async (query) => {
      const server = await startTestServer();
      const { headers } = await fetch(`${server.url}?query=${encodeURIComponent(query)}`, {
        headers: { 'apollo-require-preflight': '1' },
      });
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );
});
