import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../server/test-server.js';
import { launchBrowser, watch } from './browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The playground as somebody sees it who opens the API's address for the first time. */
async function openPlayground(server: TestServer) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const seen = await watch(page);
  await page.goto(server.url);
  await sendButton(page).waitFor();
  return { page, seen, close: () => context.close() };
}

const sendButton = (page: Page) => page.getByRole('button', { name: 'Send Request' });

/** The text of the answer, as soon as it holds what is expected. */
async function send(page: Page, expected: string): Promise<string> {
  await sendButton(page).click();
  const result = page.locator('app-query-result:visible .cm-content');
  await result.filter({ hasText: expected }).waitFor();
  return result.innerText();
}

describe('the playground in a browser', () => {
  it('shows the first example, which works at one click', async () => {
    const server = await startTestServer();
    const { page, seen, close } = await openPlayground(server);
    await page.getByText('mutation FrontPage($input').waitFor();
    const answer = await send(page, 'recognizeDriverLicense');
    expect(answer).not.toContain('"errors"');
    expect(server.engine.batches[0]?.[0]).toMatchObject({ pages: 'FRONT', returnIssuingAuthority: true });
    expect(seen.crashes).toEqual([]);
    await close();
  });

  it('asks no other host for anything, and breaks no rule of the content security policy', async () => {
    const server = await startTestServer();
    const { page, seen, close } = await openPlayground(server);
    await page.getByText('Docs', { exact: true }).click();
    await page.getByText('Mutation', { exact: true }).click();
    await page.getByText('recognizeDriverLicensePages').first().waitFor();
    await page.getByText('Failure', { exact: true }).click();
    await send(page, 'INVALID_PARAMETER');
    await page.waitForLoadState('networkidle');
    expect([...seen.hosts]).toEqual([new URL(server.origin).host]);
    // zod, inside Altair, tries once whether it may compile code, and does without where it may not.
    expect(seen.violations.filter((violation) => violation !== 'script-src eval')).toEqual([]);
    await close();
  });
});
