import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENTED_ORIGIN, type ServiceProcess, startServiceProcess } from '../docs/service-process.js';
import { place, ROOT, snippetsOfKind } from '../docs/snippets.js';
import { launchBrowser, watch } from './browser.js';

const SAMPLES = join(ROOT, 'samples');
/** Neither exists; where they would lie, the packages of the repository are found. */
const [PROGRAM, SNIPPET] = [`${ROOT}program.tsx`, `${ROOT}snippet.tsx`];
const MOUNT = `import { createRoot } from 'react-dom/client';
import { LicenseUpload } from './snippet.tsx';
createRoot(document.body.appendChild(document.createElement('main'))).render(<LicenseUpload />);`;

/** The page of a user whose only component is the one in the document. */
async function bundle(snippet: string): Promise<string> {
  const files = new Map([
    [PROGRAM, MOUNT],
    [SNIPPET, snippet],
  ]);
  const plugin = {
    name: 'snippet',
    enforce: 'pre' as const,
    resolveId(id: string) {
      // package.json says that files of its root do nothing by themselves; mounting the component does.
      if (files.has(id)) return { id, moduleSideEffects: true };
      return id === './snippet.tsx' ? SNIPPET : null;
    },
    load: (id: string) => files.get(id) ?? null,
  };
  const output = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    plugins: [plugin],
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    resolve: { alias: { 'licenseql/client': `${ROOT}src/client/index.ts` } },
    build: { write: false, lib: { entry: PROGRAM, formats: ['es'] } },
  });
  // A build of one format that does not watch has one output.
  const [{ output: chunks }] = output as [Rollup.RollupOutput];
  return chunks[0].code;
}

let browser: Browser;
let service: ServiceProcess;
beforeAll(async () => {
  [browser, service] = await Promise.all([launchBrowser(), startServiceProcess()]);
});
afterAll(() => Promise.all([browser.close(), service.stop()]));

/** Opens the page in place of one of the service, so that it may call the API. */
async function open(snippet: string) {
  const code = await bundle(snippet);
  const body = '<!doctype html><meta charset="utf-8"><body><script type="module" src="/example.js"></script>';
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  const { crashes } = await watch(page);
  await page.route('**/example.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.route('**/example', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${service.origin}/example`);
  const choose = (file: string) => page.locator('input[type=file]').setInputFiles(join(SAMPLES, file));
  const says = (text: string | RegExp) => page.locator('output', { hasText: text }).waitFor();
  return { page, crashes, choose, says };
}

describe('the React component in the documents', () => {
  it.each(snippetsOfKind('tsx').map((snippet) => [place(snippet), snippet] as const))(
    'at %s reads the picture that is chosen, and says what to do when that fails',
    async (_, { text }) => {
      const { page, crashes, choose, says } = await open(text.replaceAll(DOCUMENTED_ORIGIN, service.origin));
      await choose('front.jpg');
      await says('周琳洁');
      await choose('landscape.jpg');
      await says(/请换一张照片|请拍摄完整/);
      expect(crashes).toEqual([]);
      await page.close();
    },
  );

  it('draws the fields where they are', async () => {
    const snippet = snippetsOfKind('tsx').find(({ document }) => document === 'docs/client.md');
    const { page, choose } = await open(snippet?.text ?? '');
    await choose('back.jpg');
    const name = page.locator('polygon', { hasText: 'NAME: 徐娟' });
    await name.waitFor({ state: 'attached' });
    expect(await name.getAttribute('points')).toMatch(/^([\d.]+,[\d.]+ ?){4}$/);
    expect(await page.locator('svg').getAttribute('viewBox')).toMatch(/^0 0 \d+ \d+$/);
    await page.close();
  });
});
