/** Figures of the reports as a reader meets them: live, embedded elsewhere, taken away. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedBrowser, shipped } from '../site/ask.ts';

const { url } = await shipped();
let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

test('a page made for embedding may be framed by others, and no other page', async () => {
  const policy = async (path: string) =>
    (await fetch(`${url}${path}`)).headers.get('content-security-policy');
  expect(await policy('/embed/en/report-follow-through-forum/')).toContain('frame-ancestors *');
  expect(await policy('/reports/follow-through/')).toContain("frame-ancestors 'none'");
});

const embed = '/embed/en/follow-through-by-meeting/';

test(
  'an embedded figure pinned with ?v= is the one of that day; one of a day that is not ' +
    'kept says so, and what it shows instead',
  async () => {
    const page = await browser.newPage();
    await page.goto(`${url}${embed}`);
    const live = await page.locator('h1').textContent();
    expect(await page.locator('[data-kept]').isVisible()).toBe(false);
    await page.goto(`${url}${embed}?v=2024-12-31`);
    await page.waitForURL(`${url}${embed}2024-12-31/`);
    expect(await page.locator('.figure-foot').textContent()).toContain('As of 31 December 2024');
    expect(await page.locator('.embed-state').textContent()).toContain(
      'Pinned to 31 December 2024, as it was known at the end of that day.',
    );
    expect(await page.locator('h1').textContent()).not.toBe(live);
    await page.goto(`${url}${embed}?v=1999-01-01%3Cb%3E`);
    await page.locator('[data-kept]:visible').waitFor();
    expect(await page.locator('[data-kept]').innerText()).toBe(
      'The figure was asked for as of 1999-01-01<b>; that state is not kept here. Shown is ' +
        'the newest state.',
    );
    expect(await page.locator('h1').textContent()).toBe(live);
    await page.close();
  },
);

test('what is offered for pasting leads to pages that are there, live and pinned', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/reports/follow-through/`);
  const codes = await page.locator('.figure-take').first().locator('code').allTextContents();
  const addresses = codes.map((code) => /src="([^"]+)"/.exec(code)![1]!);
  expect(addresses.map((address) => new URL(address, url).search)).toEqual(['', '?v=2026-11-23']);
  await page.goto(new URL(addresses[1]!, url).href);
  await page.waitForURL(/\/2026-11-23\/$/);
  expect(await page.locator('.figure-foot').textContent()).toContain('As of 23 November 2026');
  await page.close();
});

test('every download of a figure is there, and the PNG is a picture of its size', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/ar/reports/slippage/`);
  const hrefs = await page
    .locator('.figure-take a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(hrefs.length % 4).toBe(0);
  for (const href of hrefs) expect((await page.request.get(href)).status(), href).toBe(200);
  const png = hrefs.find((href) => href.endsWith('.png'))!;
  const size = await page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, png);
  expect(size[0]).toBeGreaterThanOrEqual(1280);
  await page.close();
});

test(
  'Chart.js comes as one file of at most 60 KB, only when a figure nears the view, and ' +
    'takes the place of the drawing without a jump',
  async () => {
    // So low a window that the first figure is further away than “near” reaches.
    const page = await browser.newPage({ viewport: { width: 1280, height: 400 } });
    const scripts: string[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.url());
    });
    await page.goto(`${url}/reports/slippage/`, { waitUntil: 'networkidle' });
    const before = scripts.length;
    expect(await page.locator('canvas').count()).toBe(0);
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.figure, .figure-picture, h2, table')]
          .map((one) => one.getBoundingClientRect())
          .map(({ top, height, width }) => [
            Math.round(top + scrollY),
            Math.round(height),
            Math.round(width),
          ]),
      );
    const still = await places();
    await page.locator('.figure').first().scrollIntoViewIfNeeded();
    await page.locator('.figure-live canvas').first().waitFor();
    expect(await places()).toEqual(still);
    const arrived = scripts.slice(before);
    const sizes = await Promise.all(
      arrived.map(
        async (address) => gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length,
      ),
    );
    expect(arrived.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024);
    await page.goto(`${url}/reports/lessons/`, { waitUntil: 'networkidle' });
    await page.locator('.figure').first().scrollIntoViewIfNeeded();
    await page.locator('.figure-live canvas').first().waitFor();
    expect(scripts.filter((address) => arrived.includes(address)).length).toBeLessThanOrEqual(
      2 * arrived.length,
    );
    await page.close();
  },
);

test.each([
  ['', 'ArrowDown'],
  ['/ar', 'ArrowDown'],
])(
  'every point of a live figure is reached by keyboard and told with its series and value, language "%s"',
  async (language, key) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${url}${language}/reports/verification/`, { waitUntil: 'networkidle' });
    const figure = page.locator('.figure-live').first();
    await figure.waitFor();
    const spec = (await (
      await fetch(`${url}${await figure.getAttribute('data-spec')}`)
    ).json()) as { series: { label: string; points: unknown[] }[] };
    await figure.locator('canvas').focus();
    const told = new Set<string>();
    const hear = async () => {
      told.add((await figure.locator('[aria-live]').textContent())!);
    };
    for (const [lane, { points, label }] of spec.series.entries()) {
      if (lane > 0) await page.keyboard.press(language === '/ar' ? 'ArrowLeft' : 'ArrowRight');
      for (let step = 0; step < points.length; step += 1) {
        if (lane === 0 || step > 0) await page.keyboard.press(lane % 2 === 0 ? key : 'ArrowUp');
        await hear();
        expect(await figure.locator('[aria-live]').textContent()).toContain(label);
      }
    }
    expect(told.size).toBe(spec.series.reduce((sum, { points }) => sum + points.length, 0));
    await page.keyboard.press('Enter');
    await page.waitForURL(/#rows/);
    await page.close();
  },
  300_000,
);

test('the nearest value is read wherever the pointer or a finger is, and covers nothing', async () => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(`${url}/assessments/`, { waitUntil: 'networkidle' });
  const figure = page.locator('.figure-live').first();
  await figure.waitFor();
  const canvas = figure.locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  const reading = figure.locator('.figure-reading');
  const { x, y, width, height } = (await canvas.boundingBox())!;
  const read = new Set<string>();
  for (const across of [0.1, 0.3, 0.5, 0.7]) {
    await page.mouse.move(x + width * across, y + height * 0.3);
    read.add((await reading.textContent())!);
  }
  expect(read.has('')).toBe(false);
  expect(read.size).toBe(4);
  const line = (await reading.boundingBox())!;
  expect(line.y).toBeGreaterThanOrEqual(y + height - 1);
  await page.touchscreen.tap(x + width * 0.6, y + height * 0.85);
  expect(await reading.textContent()).not.toBe('');
  expect(page.url()).toBe(`${url}/assessments/`);
  await page.keyboard.press('Tab');
  await canvas.focus();
  expect(await reading.textContent()).toContain('Arrow keys');
  await context.close();
}, 120_000);

test('small panels are read as one figure: under the pointer, and from panel to panel by keys', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${url}/indicators/ind-05/`, { waitUntil: 'networkidle' });
  const figure = page.locator('#indicator-ind-05-by-participant');
  const canvas = figure.locator('canvas');
  await figure.scrollIntoViewIfNeeded();
  await canvas.waitFor();
  await canvas.scrollIntoViewIfNeeded();
  expect(await figure.locator('.figure-picture [tabindex="0"]').count()).toBe(1);
  const reading = figure.locator('.figure-reading');
  const { x, y, width, height } = (await canvas.boundingBox())!;
  const names = ['Ardovel', 'Dumarri', 'Nemirane', 'Sehlora', 'Tavosk'];
  for (const [index, name] of names.entries()) {
    await page.mouse.move(x + (width * (index + 0.4)) / names.length, y + height * 0.5);
    expect(await reading.textContent()).toMatch(new RegExp(`^${name}, `));
  }
  await page.mouse.move(0, 0);
  await canvas.focus();
  for (const name of names) {
    await page.keyboard.press(name === names[0] ? 'Home' : 'ArrowDown');
    expect(await reading.textContent()).toMatch(new RegExp(`^${name}, `));
  }
  await page.close();
}, 120_000);

test('a ladder wider than its frame shows the measure of its page, whichever way it is read', async () => {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  for (const language of ['', '/ar']) {
    await page.goto(`${url}${language}/measures/cbm-04/`, { waitUntil: 'networkidle' });
    const frame = page.locator('.ladder-frame');
    expect(await frame.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
    const [around, here] = [await frame.boundingBox(), await frame.locator('.here').boundingBox()];
    expect(here!.x).toBeGreaterThanOrEqual(around!.x - 2);
    expect(here!.x + here!.width).toBeLessThanOrEqual(around!.x + around!.width + 2);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.locator('.ladder-frame').isVisible()).toBe(false);
  expect(await page.locator('.ladder .steps .here').isVisible()).toBe(true);
  await page.close();
});
