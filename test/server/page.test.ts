import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { servePage } from '../../src/server/page/page.js';
import { startTestServer } from './test-server.js';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
});

/** A server of a page that was built to a folder of these files. */
async function pageOf(files: Readonly<Record<string, string>>): Promise<FastifyInstance> {
  const folder = `${await mkdtemp(join(tmpdir(), 'page-'))}/`;
  await mkdir(join(folder, 'assets'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const app = fastify();
  await servePage(app, folder);
  cleanups.push(
    () => app.close(),
    () => rm(folder, { recursive: true }),
  );
  return app;
}

const BUILT = { 'index.html': '<!doctype html>', 'assets/index-1a2b.js': 'void 0' };

describe('the page to try it', () => {
  it.each(['GET', 'HEAD'] as const)('is at / for %s', async (method) => {
    const answer = await (await pageOf(BUILT)).inject({ method, url: '/' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.body).toBe(method === 'GET' ? BUILT['index.html'] : '');
  });

  it('is asked for each time, and its scripts once for all', async () => {
    const app = await pageOf(BUILT);
    const page = await app.inject('/');
    const script = await app.inject('/assets/index-1a2b.js');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const again = await app.inject({ url: '/', headers: { 'if-none-match': String(page.headers.etag) } });
    expect(again.statusCode).toBe(304);
  });

  it.each([
    ["script-src 'self'"],
    ["style-src 'self'"],
    ["img-src 'self' blob: data:"],
    ["connect-src 'self'"],
    ["object-src 'none'"],
    ["base-uri 'none'"],
    ["frame-ancestors 'none'"],
  ])('tells browsers: %s', async (rule) => {
    const { headers } = await (await pageOf(BUILT)).inject('/');
    expect(String(headers['content-security-policy']).split(';')).toContain(rule);
  });

  it.each(['/assets/', '/assets/other.js', '/index', '/..%2findex.html', '/assets/..%2f..%2findex.html'])(
    'has no other files: %s',
    async (url) => {
      expect((await (await pageOf(BUILT)).inject(url)).statusCode).toBe(404);
    },
  );

  it('says what to do where it was not built', async () => {
    const answer = await (await pageOf({})).inject('/');
    expect(answer.statusCode).toBe(404);
    expect(answer.json().errors[0].message).toContain('npm run build');
  });
});

describe('the schema that the page links to', () => {
  it('is the one of the repository', async () => {
    const server = await startTestServer();
    const response = await fetch(`${server.origin}/schema.graphql`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe(
      await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8'),
    );
  });

  it('is not served, nor is the page, where browsers shall get no playground', async () => {
    const server = await startTestServer({ PLAYGROUND: 'false' });
    for (const path of ['/', '/schema.graphql']) {
      expect((await fetch(server.origin + path)).status).toBe(404);
    }
  });
});
