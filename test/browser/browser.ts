import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium calls its maker's hosts by itself; these keep it quiet, so that what is left are the page's requests. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The installed Chromium: the one at CHROMIUM_PATH, or at one of the usual places. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || USUAL_PLACES.find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error(`No Chromium at ${USUAL_PLACES.join(', ')}; set CHROMIUM_PATH.`);
  }
  return chromium.launch({ executablePath, headless: true, args: QUIET });
}

const REPORT_VIOLATIONS = `document.addEventListener('securitypolicyviolation', (event) => {
  reportViolation(event.effectiveDirective + ' ' + event.blockedURI);
});`;

/** What a page asks for, and what breaks in it, from its next navigation on. */
export async function watch(page: Page) {
  const hosts = new Set<string>();
  const violations: string[] = [];
  const crashes: string[] = [];
  const consoleErrors: string[] = [];
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') || protocol.startsWith('ws')) hosts.add(host);
  });
  page.on('pageerror', (error) => crashes.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  await page.exposeFunction('reportViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(REPORT_VIOLATIONS);
  return { hosts, violations, crashes, consoleErrors };
}
