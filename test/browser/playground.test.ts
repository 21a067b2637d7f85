import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadExamples } from '../../src/server/playground/examples.js';
import { type ServiceProcess, startServiceProcess } from '../docs/service-process.js';
import { ROOT } from '../docs/snippets.js';
import { launchBrowser, watch } from './browser.js';
import { storedValues } from './stored-values.js';

let browser: Browser;
let service: ServiceProcess;
beforeAll(async () => {
  [browser, service] = await Promise.all([launchBrowser(), startServiceProcess()]);
});
afterAll(() => Promise.all([browser.close(), service.stop()]));

let seen: Awaited<ReturnType<typeof watch>>;
afterEach(() => {
  expect([...seen.hosts]).toEqual([new URL(service.origin).host]);
  expect(seen.crashes).toEqual([]);
  // Altair parses what it has of an answer, and says so of one that comes in two pieces; it shows all in the end.
  expect(seen.consoleErrors.filter((text) => !text.startsWith('Could not parse JSON.'))).toEqual([]);
  // zod, inside Altair, tries once whether it may compile code, and does without where it may not.
  expect(seen.violations.filter((violation) => violation !== 'script-src eval')).toEqual([]);
});

/** Runs a scene in the playground as somebody sees it who opens the API's address for the first time. */
async function inPlayground(scene: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  seen = await watch(page);
  await page.goto(`${service.origin}/graphql`);
  await button(page, 'Send Request').waitFor();
  await scene(page);
  await page.waitForLoadState('networkidle');
  await context.close();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const tabs = (page: Page) => page.locator('.window-switcher__input');
const openTab = (page: Page, name: string) => tabs(page).getByText(name, { exact: true }).click();
const variables = (page: Page) => page.locator('app-variables-editor .cm-content:visible');

/** Sends what the playground shows, and waits until its answer holds the text. */
async function send(page: Page, expected: string): Promise<void> {
  await button(page, 'Send Request').click();
  await page.locator('app-query-result:visible .cm-content').filter({ hasText: expected }).waitFor();
}

/** What shows that an example did what it is there for. */
const SHOWN: Readonly<Record<string, string>> = {
  'Front page': '"name": "周琳洁"',
  'Back page': '"fileNumber": "360426525210"',
  'Two pages': '"name": "李平"',
  'Several pictures': '"name": "徐娟"',
  Failure: '"code": "IMAGE_UNSUITABLE"',
  'Service info': '"engine": "embedded"',
};

describe('the playground in a browser', () => {
  it('opens with every example, the first of them in front', () =>
    inPlayground(async (page) => {
      const examples = (await loadExamples())(new URL(service.origin)).map(({ name }) => name);
      await tabs(page)
        .nth(examples.length - 1)
        .waitFor();
      expect((await tabs(page).allInnerTexts()).reverse()).toEqual(examples);
      expect(Object.keys(SHOWN)).toEqual(examples);
      await page.getByText('mutation FrontPage($input').waitFor();
    }));

  it.each(Object.entries(SHOWN))('runs the example at one click and shows its result: %s', (name, shown) =>
    inPlayground(async (page) => {
      await openTab(page, name);
      await send(page, shown);
    }),
  );

  it('uploads a picture that its user chooses, and keeps neither it nor the answer', () =>
    inPlayground(async (page) => {
      await openTab(page, 'Front page');
      await page.getByText('Variables', { exact: true }).locator('visible=true').click();
      await variables(page).fill('{ "input": { "side": "BACK" } }');
      await page.getByRole('button', { name: 'Add files' }).click();
      await page.getByPlaceholder('File name').fill('input.image');
      const selectFiles = page.getByText('Select files').click();
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), selectFiles]);
      await chooser.setFiles(`${ROOT}samples/back.jpg`);
      const sent = page.waitForRequest((request) => request.method() === 'POST');
      const [request] = await Promise.all([sent, send(page, '"BackPageResult"')]);
      expect(await request.headerValue('content-type')).toContain('multipart/form-data');
      expect(await storedValues(page)).toEqual([]);
    }));

  it('sends the headers that its user adds', () =>
    inPlayground(async (page) => {
      await openTab(page, 'Service info');
      await page.getByLabel('Set Headers').click();
      await page.getByRole('button', { name: 'Add header' }).click();
      await page.locator('[aria-placeholder="Header key"]').last().fill('x-request-id');
      await page.locator('[aria-placeholder="Header value"]').last().fill('from-the-playground');
      await page.getByRole('button', { name: 'Done' }).click();
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      const [response] = await Promise.all([answered, send(page, '"engine"')]);
      expect(response.headers()['x-request-id']).toBe('from-the-playground');
    }));

  it('shows what the schema says of operations, types and values', () =>
    inPlayground(async (page) => {
      await button(page, 'Docs').click();
      const docs = page.locator('app-doc-viewer:visible');
      await docs.getByText('Mutation', { exact: true }).click();
      await docs.getByText('Reading pictures. Mutations and not queries').waitFor();
      await docs.getByText('Reads every page in one picture').waitFor();
      await docs.getByText('RecognizeDriverLicensePagesInput', { exact: false }).first().click();
      await docs.getByText('An http(s) address from which the service fetches the picture').waitFor();
    }));
});
