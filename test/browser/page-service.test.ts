import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/server/server.js';
import { FakeEngine, fieldReading, reading } from '../support/fake-engine.js';
import { launchBrowser } from './browser.js';
import { SAMPLES, startFakeService, visit } from './visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const running: RunningServer[] = [];
const engines: FakeEngine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) engine.releaseAll();
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function start(engine: FakeEngine, port = 0): Promise<string> {
  engines.push(engine);
  const server = await startFakeService(engine, port);
  running.push(server);
  return new URL(server.url).origin;
}

const picture = (name: string) => ({
  name: `${name}.jpg`,
  mimeType: 'image/jpeg',
  buffer: Buffer.from(name),
});
const choose = (page: Page, ...names: string[]) =>
  page.getByLabel('Choose pictures').setInputFiles(names.map(picture));
const progress = (page: Page, text: string) =>
  page
    .locator('.progress label')
    .filter({ hasText: new RegExp(`^${text}$`) })
    .waitFor();
const nameField = (page: Page) => page.locator('.field', { hasText: 'Name' }).locator('.value');

describe('while the service reads', () => {
  it('the page tells how far it is, and takes more pictures', async () => {
    const engine = new FakeEngine();
    engine.hold();
    const { page, leave } = await visit(browser, await start(engine));
    await choose(page, 'Ann');
    await page.locator('.results.is-busy', { hasText: 'Reading' }).waitFor();
    await choose(page, 'Bob', 'Cid');
    await progress(page, '0 of 3 done');
    expect(await page.locator('.tile .standing').allInnerTexts()).toEqual([
      'Reading…',
      'Reading…',
      'Waiting',
    ]);
    engine.releaseAll();
    await progress(page, '3 of 3 done');
    expect(await nameField(page).innerText()).toContain('Bob');
    await leave();
  });

  it('a picture can be taken back', async () => {
    const engine = new FakeEngine();
    engine.hold();
    const { page, leave } = await visit(browser, await start(engine));
    await choose(page, 'Ann');
    await page.locator('.results.is-busy', { hasText: 'Reading' }).waitFor();
    const ended = page.waitForEvent('requestfailed');
    await page.getByRole('button', { name: 'Remove Ann.jpg' }).click();
    await ended;
    expect(await page.locator('.tile').count()).toBe(0);
    engine.releaseAll();
    await leave();
  });
});

describe('over a slow network', () => {
  it('the page says that it is at work until the answer is there', async () => {
    // What the engine usually answers is as long as the picture.
    const engine = new FakeEngine({
      answer: () => ({ kind: 'pages', pages: [reading([fieldReading('NAME', 'Ann')])] }),
    });
    const { page, leave } = await visit(browser, await start(engine));
    const network = await page.context().newCDPSession(page);
    const conditions = {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 200_000,
    };
    await network.send('Network.emulateNetworkConditions', conditions);
    await page.getByLabel('Choose pictures').setInputFiles(`${SAMPLES}front.jpg`);
    await page.locator('.results.is-busy', { hasText: 'Reading' }).waitFor();
    await page.locator('.results:not(.is-busy)').waitFor();
    await page.locator('.page').waitFor();
    await leave();
  });
});

describe('a file', () => {
  it('that is gone when it shall be sent is no fault of the service', async () => {
    const { page, leave } = await visit(browser, await start(new FakeEngine()));
    const folder = await mkdtemp(join(tmpdir(), 'page-'));
    await writeFile(join(folder, 'Ann.jpg'), 'Ann');
    await page.getByLabel('Choose pictures').setInputFiles(join(folder, 'Ann.jpg'));
    await nameField(page).waitFor();
    await rm(folder, { recursive: true });
    await page.getByLabel('Page to read').selectOption('FRONT');
    await page.locator('.failure', { hasText: 'cannot be opened' }).waitFor();
    await leave();
  });

  it('that is larger than the service takes is not sent', async () => {
    const engine = new FakeEngine();
    const { page, leave } = await visit(browser, await start(engine));
    const buffer = Buffer.alloc(9_000_000);
    await page.getByLabel('Choose pictures').setInputFiles({ ...picture('Ann'), buffer });
    await page.locator('.failure', { hasText: 'too large' }).waitFor();
    expect(engine.batches).toEqual([]);
    await leave();
  });
});

describe('when the service goes away', () => {
  it('the page says so, keeps the pictures, and reads them once it is back', async () => {
    const origin = await start(new FakeEngine());
    const { page, seen, shoot, leave } = await visit(browser, origin);
    // A service that stops lets an answer that is on its way keep its connection, and waits for it.
    await page.waitForLoadState('networkidle');
    await running.pop()?.close();
    await choose(page, 'Ann', 'Bob');
    await progress(page, '2 of 2 done, 2 failed');
    expect(await page.locator('.failure').innerText()).toMatch(/does not answer[\s\S]*连接不上服务/);
    await shoot('service-away');
    // What the browser itself says of a connection that is refused.
    expect(seen.consoleErrors.splice(0).join()).toContain('ERR_CONNECTION_REFUSED');
    await start(new FakeEngine(), Number(new URL(origin).port));
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await page.locator('#detail-title:focus').waitFor();
    await nameField(page).waitFor();
    await page.getByRole('button', { name: 'Try the failed ones again' }).click();
    await progress(page, '2 of 2 done');
    await leave();
  });

  it.each([
    ['PROVIDER_UNAVAILABLE', true, 1],
    ['RECOGNITION_FAILED', false, 0],
  ] as const)('offers to try again where that can help: %s', async (code, retryable, buttons) => {
    const failure = {
      kind: 'failure',
      code,
      providerCode: null,
      message: 'For the test.',
      retryable,
    } as const;
    const engine = new FakeEngine({ answer: () => ({ ...failure, retryAfter: null }) });
    const { page, leave } = await visit(browser, await start(engine));
    await choose(page, 'Ann');
    await page.locator('.failure').getByText(code).waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(buttons);
    await leave();
  });
});
