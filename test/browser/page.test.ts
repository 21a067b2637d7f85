import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServiceProcess, startServiceProcess } from '../docs/service-process.js';
import { launchBrowser } from './browser.js';
import { expectAccessible } from './page-accessibility.js';
import { FIXTURES, handOver, SAMPLES, visit } from './visitor.js';

let browser: Browser;
let service: ServiceProcess;
beforeAll(async () => {
  [browser, service] = await Promise.all([launchBrowser(), startServiceProcess()]);
});
afterAll(() => Promise.all([browser.close(), service.stop()]));

const open = (options = {}) => visit(browser, service.origin, options);
const choose = (page: Page, ...files: string[]) => page.getByLabel('Choose pictures').setInputFiles(files);
const field = (page: Page, name: string) => page.locator('.field', { hasText: name });
const isDone = (page: Page) => page.locator('.results:not(.is-busy)').waitFor();

/** What is drawn in place of the picture, in shades of grey. */
async function stagePixels(page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0);
  const shot = await page.locator('.stage').screenshot();
  return sharp(shot).resize(200, 140, { fit: 'fill' }).greyscale().raw().toBuffer();
}

/** Of two pictures of the same size, in levels of 256. */
function meanDifference(one: Buffer, other: Buffer): number {
  const sum = one.reduce((total, level, index) => total + Math.abs(level - (other[index] ?? 0)), 0);
  return sum / one.length;
}

describe('a picture on the page', () => {
  it('is read when it is chosen: typed fields, in both languages, with confidence', async () => {
    const { page, shoot, leave } = await open();
    await choose(page, `${SAMPLES}front.jpg`);
    await isDone(page);
    expect(await field(page, 'Date of birth').innerText()).toMatch(
      /出生日期[\s\S]*1982-02-03[\s\S]*birth[\s\S]*\d+%/,
    );
    expect(await field(page, 'Sex').innerText()).toContain('女 FEMALE');
    expect(await page.locator('.page-head').innerText()).toContain('主页');
    await shoot('main-page');
    await leave();
  });

  it.each(['paste', 'drop'] as const)('is read after a %s', async (event) => {
    const { page, leave } = await open();
    await handOver(page, event, { 'back.jpg': await readFile(`${SAMPLES}back.jpg`) });
    await page.getByText('360426525210', { exact: true }).waitFor();
    await leave();
  });

  it('has its fields drawn where they are, and lights them both ways', async () => {
    const { page, shoot, leave } = await open();
    await page.getByRole('button', { name: 'Main page' }).click();
    await isDone(page);
    expect(await page.locator('.outline').count()).toBe(await page.locator('.field').count());
    const outline = page.locator('.outline[data-field="NAME"]');
    await field(page, 'Name').first().hover();
    expect(await outline.getAttribute('class')).toContain('is-lit');
    await page.locator('.outline[data-field="BIRTH"]').hover();
    expect(await field(page, 'Date of birth').getAttribute('class')).toContain('is-lit');
    expect(await outline.getAttribute('class')).not.toContain('is-lit');
    await shoot('lit-field');
    await leave();
  });

  it('that lies on its head is shown upright, with its fields in place', async () => {
    const { page, shoot, leave } = await open();
    await choose(page, `${FIXTURES}pictures/front-photo-turned.jpg`);
    await isDone(page);
    const top = async (name: string) => (await page.locator(`[data-field="${name}"]`).boundingBox())?.y ?? 0;
    expect(await top('NUMBER')).toBeLessThan(await top('VALID_TO'));
    await shoot('upside-down');
    await leave();
  });

  it('from a phone that was held upright is shown as any other, with its fields in place', async () => {
    const { page, leave } = await open();
    const onItsSide = await sharp(`${SAMPLES}front.jpg`)
      .rotate(270)
      .withMetadata({ orientation: 6 })
      .toBuffer();
    await choose(page, `${SAMPLES}front.jpg`);
    await isDone(page);
    const plain = await stagePixels(page);
    await page
      .getByLabel('Choose pictures')
      .setInputFiles({ name: 'phone.jpg', mimeType: 'image/jpeg', buffer: onItsSide });
    await page.locator('#detail-title', { hasText: 'phone.jpg' }).waitFor();
    await isDone(page);
    expect(meanDifference(plain, await stagePixels(page))).toBeLessThan(8);
    await leave();
  });

  it('in a format that the browser does not know is read all the same', async () => {
    const { page, leave } = await open();
    const buffer = await sharp(`${SAMPLES}back.jpg`).tiff().toBuffer();
    await page
      .getByLabel('Choose pictures')
      .setInputFiles({ name: 'it.tiff', mimeType: 'image/tiff', buffer });
    await page.getByText('360426525210', { exact: true }).waitFor();
    await page.getByText('cannot show this file').waitFor();
    await leave();
  });

  it('with two pages gives both', async () => {
    const { page, shoot, leave } = await open({ colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Both pages' }).click();
    await isDone(page);
    expect(await page.locator('.page h3').allInnerTexts()).toEqual(['Main page 主页', 'Duplicate page 副页']);
    expect(await page.locator('.page-warnings').first().innerText()).toContain('复印件');
    await shoot('two-pages-dark');
    await expectAccessible(page);
    await leave();
  });

  it('that is no licence says so, and what to do, in both languages', async () => {
    const { page, shoot, leave } = await open();
    await page.getByRole('button', { name: 'No licence' }).click();
    const failure = page.locator('.failure');
    expect(await failure.innerText()).toMatch(
      /No licence to read[\s\S]*没有可识别的驾驶证[\s\S]*IMAGE_UNSUITABLE/,
    );
    expect(await failure.getByRole('button').count()).toBe(0);
    await expectAccessible(page);
    await shoot('no-licence');
    await leave();
  });

  it('of one page fails when the other page is asked for, and is read when that is put right', async () => {
    const { page, leave } = await open();
    await page.getByRole('button', { name: 'Duplicate page' }).click();
    await isDone(page);
    await page.getByLabel('Page to read').selectOption('FRONT');
    await page.locator('.failure').waitFor();
    await page.getByLabel('Page to read').selectOption('BACK');
    await page.getByText('360426525210', { exact: true }).waitFor();
    await leave();
  });

  it('that is no picture fails with its hint', async () => {
    const { page, leave } = await open();
    await page.getByLabel('Choose pictures').setInputFiles({
      name: 'notes.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('no picture'),
    });
    await page.getByText('IMAGE_FORMAT_UNSUPPORTED', { exact: true }).waitFor();
    await page.getByText('cannot show this file').waitFor();
    await leave();
  });
});

describe('several pictures', () => {
  it('are read with progress, each with its own result', async () => {
    const { page, shoot, leave } = await open();
    const files = ['electronic.jpg', 'timetable.jpg', 'back-scan.jpg'];
    await choose(page, ...files.map((name) => `${FIXTURES}pictures/${name}`));
    await page.locator('.progress label', { hasText: '3 of 3 done, 1 failed' }).waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('3');
    const standings = await page.locator('.tile .standing').allInnerTexts();
    // The electronic licence expired long ago.
    expect(standings.slice(0, 2)).toEqual(['Warnings', 'Failed']);
    await page.getByRole('button', { name: /^timetable/ }).click();
    await page.locator('.failure').waitFor();
    await expectAccessible(page);
    await shoot('several');
    await page.getByRole('button', { name: 'Remove all' }).click();
    expect(await page.locator('.tile').count()).toBe(0);
    await leave();
  });
});
