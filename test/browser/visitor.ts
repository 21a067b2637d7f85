import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { createLogger } from '../../src/server/logging/logger.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import type { FakeEngine } from '../support/fake-engine.js';
import { watch } from './browser.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const SAMPLES = `${ROOT}samples/`;
export const FIXTURES = `${ROOT}test/fixtures/`;

/** The service with an engine that reads nothing; on a port that is given, to come back to the same. */
export async function startFakeService(engine: FakeEngine, port = 0): Promise<RunningServer> {
  const logger = createLogger('fatal', { write: () => {} });
  return startServer({ config: readConfig({ PORT: String(port) }), engine, logger });
}

export interface Visit {
  readonly page: Page;
  readonly seen: Awaited<ReturnType<typeof watch>>;
  /** Keeps a picture of what is on the screen for those who look at what CI kept. */
  shoot(name: string): Promise<void>;
  /** Ends the visit, which may have asked no other host, met no error, and stored nothing. */
  leave(): Promise<void>;
}

const AT_A_DESK: BrowserContextOptions = { locale: 'en-GB', viewport: { width: 1280, height: 1000 } };

/** Opens the page as a visitor does who was never here. */
export async function visit(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ ...AT_A_DESK, ...options });
  const page = await context.newPage();
  const seen = await watch(page);
  await page.goto(`${origin}/`);
  return {
    page,
    seen,
    shoot: async (name) => {
      await page.evaluate('scrollTo(0, 0)');
      await page.screenshot({ path: `${ROOT}test-artifacts/page/${name}.png` });
    },
    leave: async () => {
      await page.waitForLoadState('networkidle');
      expect(await storedBy(page)).toEqual({ local: 0, session: 0, caches: 0, databases: 0, cookie: '' });
      expect([...seen.hosts]).toEqual([new URL(origin).host]);
      expect({ crashes: seen.crashes, violations: seen.violations }).toEqual({ crashes: [], violations: [] });
      expect(seen.consoleErrors).toEqual([]);
      await context.close();
    },
  };
}

function storedBy(page: Page): Promise<unknown> {
  return page.evaluate(`(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    caches: window.caches === undefined ? 0 : (await caches.keys()).length,
    databases: (await indexedDB.databases()).length,
    cookie: document.cookie,
  }))()`);
}

/** Gives files to the page as a drop or a paste does. */
export async function handOver(
  page: Page,
  event: 'drop' | 'paste',
  files: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  const given = Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
  // The page listens from an effect on, which on a busy machine comes well after the first paint.
  await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve))');
  await page.evaluate(`{
    const data = new DataTransfer();
    for (const [name, base64] of ${JSON.stringify(given)}) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name, { type: 'image/jpeg' }));
    }
    const options = { bubbles: true, cancelable: true };
    document.body.dispatchEvent(${
      event === 'drop'
        ? "new DragEvent('drop', { ...options, dataTransfer: data })"
        : "new ClipboardEvent('paste', { ...options, clipboardData: data })"
    });
  }`);
}
