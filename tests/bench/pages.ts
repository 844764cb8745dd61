/**
 * `npm run bench:pages`: what pages of the shipped record cost a reader with a slow phone: bytes and
 * time until the largest part is painted, without scripts; how much jumps while scripts run; how
 * high a page is; how many stops the keyboard makes, and the smallest target. Each stands beside its
 * limit; ends with 1 where one is passed. SITE_IN=folder takes a site that is built already.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launch } from '../browser/browser.ts';
import { pageKinds } from '../browser/pageKinds.ts';
import { serveFolder } from '../search/server.ts';
import { slowPhone } from './search/reader.ts';
import { build, median, project } from './search/site.ts';

const phone = { width: 390, height: 844 };
const runs = 3;
const query = '/search/?q=hotline';
const report = '/reports/follow-through/';
const first = ['/', '/actions/a-twg-2022-1-04/', report, query];

let passed = true;

/** Prints a figure beside its limit. */
function tell(what: string, found: number, limit: number, unit: string): void {
  const within = found <= limit;
  passed &&= within;
  console.log(
    `${what.padEnd(72)} ${found.toFixed(unit === '' ? 3 : 1).padStart(9)} ${unit.padEnd(5)} of ` +
      `${limit} ${within ? 'within' : 'OVER'}`,
  );
}

interface Opened {
  page: Page;
  session: CDPSession;
  close: () => Promise<void>;
}

/** A page of its own on a slow phone, which has nothing kept. */
async function open(browser: Browser, javaScriptEnabled: boolean): Promise<Opened> {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowPhone);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { page, session, close: () => context.close() };
}

/** Bytes that come, compressed as they are, and milliseconds to the largest paint; no script runs. */
async function painted(browser: Browser, address: string): Promise<[number, number]> {
  const { page, session, close } = await open(browser, false);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await session.send('PerformanceTimeline.enable', {
    eventTypes: ['largest-contentful-paint'],
  });
  let largest = 0;
  session.on('PerformanceTimeline.timelineEventAdded', ({ event }) => {
    largest = Math.max(largest, event.lcpDetails?.renderTime ?? 0);
  });
  const begun = Date.now() / 1000;
  await page.goto(address, { waitUntil: 'networkidle' });
  await close();
  return [bytes / 1000, (largest - begun) * 1000];
}

/** How much of a page jumps while its scripts run (https://web.dev/articles/cls). */
async function jumped(browser: Browser, address: string): Promise<number> {
  const { page, close } = await open(browser, true);
  await page.addInitScript(() => {
    const own = globalThis as unknown as { jumped: number };
    own.jumped = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as {
        value: number;
        hadRecentInput: boolean;
      }[])
        if (!entry.hadRecentInput) own.jumped += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1000);
  const sum = await page.evaluate(() => (globalThis as unknown as { jumped: number }).jumped);
  await close();
  return sum;
}

/** The smallest target of a page by its shorter side; links within sentences are none (WCAG 2.5.8). */
const smallestTarget = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const isInSentence = (one: Element) =>
      getComputedStyle(one).display === 'inline' && one.closest('p, li, dd, td, th, figcaption');
    const sizes = [...document.querySelectorAll('a[href], button, summary, input, select')]
      .filter((one) => one.checkVisibility({ opacityProperty: true }) && !isInSentence(one))
      // A button of a choice is pressed by its label as well.
      .map((one) => ((one as HTMLInputElement).labels?.[0] ?? one).getBoundingClientRect())
      .filter(({ width, height }) => width > 1 && height > 1)
      .map(({ width, height }) => Math.min(width, height));
    return Math.min(...sizes);
  });

/** Stops of the keyboard from the beginning of a page to its end. */
const stopsOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input, select, summary, [tabindex]',
        ),
      ].filter((one) => one.tabIndex >= 0 && one.checkVisibility()).length,
  );

const folder = mkdtempSync(join(tmpdir(), 'waymark-pages-'));
const site = process.env.SITE_IN ?? join(folder, 'dist');
if (!process.env.SITE_IN) build(project, site, '2026-11-23');
const { url, close } = await serveFolder(site);
const browser = await launch();
try {
  for (const path of first) {
    const measured: [number, number][] = [];
    for (let run = 0; run < runs; run += 1) measured.push(await painted(browser, url + path));
    tell(`${path}: without scripts, compressed`, median(measured.map(([size]) => size)), 120, 'kB');
    tell(`${path}: largest paint`, median(measured.map(([, time]) => time)) / 1000, 1.5, 's');
    tell(`${path}: jumps`, await jumped(browser, url + path), 0.05, '');
  }
  const page = await browser.newPage({ viewport: phone });
  for (const path of pageKinds) {
    await page.goto(url + path);
    tell(
      `${path}: height at ${phone.width} px`,
      await page.evaluate(() => document.documentElement.scrollHeight),
      8000,
      'px',
    );
    const least = await smallestTarget(page);
    if (least < 24) tell(`${path}: what its smallest target wants of 24 px`, 24 - least, 0, 'px');
  }
  await page.goto(url + report);
  tell(`${report}: stops of the keyboard`, await stopsOf(page), 60, 'stops');
} finally {
  await browser.close();
  close();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = passed ? 0 : 1;
