import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageOutcome } from '../../src/engines/engine.js';
import type { FieldReading, Quadrilateral } from '../../src/license/reading.js';
import type { RunningServer } from '../../src/server/server.js';
import { answerOf } from '../server/test-server.js';
import { FakeEngine } from '../support/fake-engine.js';
import { launchBrowser } from './browser.js';
import { expectAccessible } from './page-accessibility.js';
import { startFakeService, visit } from './visitor.js';

/** A row of text on a picture of 1407 × 973, the size of the sample. */
const row = (y: number): Quadrilateral => [
  { x: 300, y },
  { x: 800, y },
  { x: 800, y: y + 60 },
  { x: 300, y: y + 60 },
];
const fields: FieldReading[] = [
  { field: 'NUMBER', text: '110101199003074418', confidence: 0.98, polygon: row(100) },
  { field: 'NAME', text: '陈斌', confidence: 0.4, polygon: row(300) },
  { field: 'BIRTH', text: '1990-03-07', confidence: 1, polygon: row(500) },
];
const image = { width: 1407, height: 973, rotation: 0 };
const outcome: PageOutcome = {
  kind: 'pages',
  pages: [{ side: 'FRONT', medium: 'PAPER', fields, warnings: [], image }],
};

let browser: Browser;
let service: RunningServer;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => service.close());

async function open(options: BrowserContextOptions = {}) {
  service = await startFakeService(new FakeEngine({ answer: () => outcome }));
  return visit(browser, new URL(service.url).origin, options);
}

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const isLit = (page: Page, name: string) => page.locator(`.outline.is-lit[data-field="${name}"]`).waitFor();

/** Presses Tab until something has the focus. Fails when it never gets it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`Tab never led to ${selector}`);
}

describe('with nothing but a keyboard', () => {
  it('a sample is read, a field is lit and kept lit, and the request is copied', async () => {
    const { page, leave } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await tabTo(page, 'input[type=file]');
    await tabTo(page, '.sample');
    await page.keyboard.press('Enter');
    await page.locator('.page').waitFor();
    await tabTo(page, '[id$=NAME] .label');
    await isLit(page, 'NAME');
    await page.keyboard.press('Enter');
    await tabTo(page, 'summary');
    await isLit(page, 'NAME');
    await page.keyboard.press('Enter');
    await tabTo(page, '.code-block:nth-of-type(2) button');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(JSON.parse(copied).input.url).toBe(`${new URL(service.url).origin}/samples/front.jpg`);
    await leave();
  });

  it('the focus goes to the next sensible place when a picture is removed', async () => {
    const { page, leave } = await open();
    await page.getByRole('button', { name: 'Main page' }).click();
    await page.getByRole('button', { name: 'Remove front.jpg' }).press('Enter');
    await page.locator('.add:not(.compact) input:focus').first().waitFor();
    await leave();
  });

  it('the focus stays where it is when the first picture comes', async () => {
    const { page, leave } = await open();
    const sample = page.getByRole('button', { name: 'Duplicate page' });
    await sample.press('Enter');
    await page.locator('.page').waitFor();
    expect(await page.locator('.sample:focus').innerText()).toContain('Duplicate page');
    await leave();
  });
});

describe('with a screen reader', () => {
  it('one hears when a picture is read, and what each field is', async () => {
    const { page, leave } = await open({ locale: 'zh-CN' });
    await page.getByRole('button', { name: '副页' }).click();
    await page.getByRole('status').filter({ hasText: 'back.jpg: 有提醒' }).waitFor();
    const heard = await page.locator('main').ariaSnapshot();
    expect(heard).toContain('button "姓名 Name"');
    expect(heard).toContain('置信度 40%');
    expect(heard).toContain('img "back.jpg，已标出');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await leave();
  });

  it.each(['light', 'dark'] as const)(
    'axe finds nothing, before and after a picture, in %s',
    async (colorScheme) => {
      const { page, shoot, leave } = await open({ colorScheme });
      await page.getByText('engine fake').waitFor();
      await expectAccessible(page);
      await shoot(`start-${colorScheme}`);
      await page.getByRole('button', { name: 'Main page' }).click();
      await page.locator('.page').waitFor();
      await page.locator('summary').click();
      await expectAccessible(page);
      await shoot(`read-${colorScheme}`);
      await leave();
    },
  );
});

describe('on a phone', () => {
  it('the camera is at hand, and nothing is wider than the screen', async () => {
    const { page, shoot, leave } = await open({ ...PHONE, colorScheme: 'dark' });
    expect(await page.getByLabel('Take a photo').getAttribute('capture')).toBe('environment');
    await page.getByText('Take a photo').waitFor();
    await shoot('phone-start');
    await page.getByRole('button', { name: 'Main page' }).tap();
    await page.locator('.page').waitFor();
    await page.locator('summary').tap();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await expectAccessible(page);
    await shoot('phone-read');
    await leave();
  });

  it('a field that is tapped is lit on the picture, which stays in view', async () => {
    const { page, leave } = await open(PHONE);
    await page.getByRole('button', { name: 'Main page' }).tap();
    await page.getByRole('button', { name: 'Date of birth' }).tap();
    await isLit(page, 'BIRTH');
    const box = await page.locator('.outline.is-lit').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(PHONE.viewport.height);
    await leave();
  });
});

describe('at a desk there is no button for a camera', () => {
  it('and a paste without a picture says so', async () => {
    const { page, leave } = await open();
    expect(await page.getByText('Take a photo').isVisible()).toBe(false);
    await page.evaluate(`document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }))`);
    await page.getByText('There is no picture in the clipboard.').waitFor();
    await leave();
  });
});

describe('the request behind a picture', () => {
  it('can be copied whole, and gives the same when it is sent again', async () => {
    const { page, leave } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const buffer = Buffer.from('x'.repeat(5000));
    await page
      .getByLabel('Choose pictures')
      .setInputFiles({ name: 'own.jpg', mimeType: 'image/jpeg', buffer });
    await page.locator('.page').waitFor();
    await page.locator('summary').click();
    const copy = async (what: string) => {
      await page.getByRole('button', { name: `Copy ${what}` }).click();
      return page.evaluate<string>('navigator.clipboard.readText()');
    };
    const query = await copy('Operation');
    const variables = JSON.parse(await copy('Variables'));
    const body = JSON.stringify({ query, variables });
    const headers = { 'content-type': 'application/json' };
    const answer = await answerOf(fetch(service.url, { method: 'POST', headers, body }));
    expect(answer.body.data.recognizeDriverLicensePages).toEqual(JSON.parse(await copy('Answer')));
    expect(variables.input.image).toBe(`data:image/jpeg;base64,${buffer.toString('base64')}`);
    await leave();
  });
});

describe('the language', () => {
  it('is that of the browser, and can be changed', async () => {
    const { page, shoot, leave } = await open({ locale: 'zh-CN' });
    await page.getByRole('heading', { name: '识别驾驶证图片' }).waitFor();
    await shoot('start-chinese');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Read a driving licence' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await leave();
  });
});

describe('the documents', () => {
  it('are a click away, and served by the service itself', async () => {
    const { page, shoot, leave } = await open();
    await page.getByRole('link', { name: 'Docs' }).click();
    await page.getByRole('heading', { name: 'LicenseQL', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'api', exact: true }).click();
    await page.locator('h1').waitFor();
    expect(new URL(page.url()).pathname).toBe('/docs/api.html');
    await expectAccessible(page);
    await shoot('documents');
    await page.getByRole('link', { name: 'LicenseQL', exact: true }).click();
    await page.getByRole('heading', { name: 'Read a driving licence' }).waitFor();
    await leave();
  });
});
